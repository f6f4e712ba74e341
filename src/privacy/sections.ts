import { CodingData } from '../coding/index.js';
import { EnrolmentsService } from '../courses/index.js';
import { ReleasesService } from '../disclosure/index.js';
import { ExportedFilesService } from '../exports/index.js';
import { FieldworkData } from '../fieldwork/index.js';
import { NotesService } from '../lessons/index.js';
import { PeopleData } from '../people/index.js';
import { ProgressService } from '../progress/index.js';
import { EvidenceService, RatingsService } from '../profile/index.js';
import { QuizData } from '../quizzes/index.js';
import { SurveyData } from '../surveys/index.js';
import { RecommendationsData } from '../recommendations/index.js';

/** What a room's door offers: everything that it holds about one person, ready to be written as JSON. */
export interface HoldsPersonalData {
  personalData(personId: string): Promise<object>;
}

/** One file in “my data”: `privacy.section.<name>` says what is in it. */
export interface Section {
  name: string;
  from: new (...args: never[]) => HoldsPersonalData;
}

/** Every room that holds something about people. A new room adds one line here, and two sentences to the translations. */
export const sections: Section[] = [
  { name: 'account', from: PeopleData },
  { name: 'courses', from: EnrolmentsService },
  { name: 'progress', from: ProgressService },
  { name: 'lessons', from: NotesService },
  { name: 'quizzes', from: QuizData },
  { name: 'surveys', from: SurveyData },
  { name: 'fieldwork', from: FieldworkData },
  { name: 'ratings', from: RatingsService },
  { name: 'evidence', from: EvidenceService },
  { name: 'recommendations', from: RecommendationsData },
  { name: 'releases', from: ReleasesService },
  { name: 'coding', from: CodingData },
  { name: 'exports', from: ExportedFilesService },
];
