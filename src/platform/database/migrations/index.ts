import { CreatePeople1763800000001 } from './0001-create-people.js';
import { CreateCourses1763800000002 } from './0002-create-courses.js';
import { CreateProgress1763800000003 } from './0003-create-progress.js';
import { CreateLessons1763800000004 } from './0004-create-lessons.js';
import { CreateJobs1763800000010 } from './0010-create-jobs.js';
import { CreateMail1763800000011 } from './0011-create-mail.js';
import { LetNamesBeClaimed1763800000012 } from './0012-let-names-be-claimed.js';
import { CreateLinks1763800000013 } from './0013-create-links.js';
import { KnowDevices1763800000014 } from './0014-know-devices.js';
import { CreateThrottle1763800000015 } from './0015-create-throttle.js';
import { KeepForms1763800000016 } from './0016-keep-forms.js';
import { KnowDemoPeople1763800000017 } from './0017-know-demo-people.js';
import { CreateFiles1763800000020 } from './0020-create-files.js';
import { CreateCompetences1763800000021 } from './0021-create-competences.js';
import { CreatePublications1763800000022 } from './0022-create-publications.js';
import { CreateLessonNotes1763800000030 } from './0030-create-lesson-notes.js';
import { CreateErasures1763800000040 } from './0040-create-erasures.js';
import { CreateAccessTokens1763800000041 } from './0041-create-access-tokens.js';
import { CreateQuizzes1763800000050 } from './0050-create-quizzes.js';
import { CreatePractice1763800000051 } from './0051-create-practice.js';
import { CreateDigests1763800000052 } from './0052-create-digests.js';
import { KeepTimesOfAnswers1763800000070 } from './0070-keep-times-of-answers.js';
import { CreateMarks1763800000075 } from './0075-create-marks.js';
import { FindAttemptsByVersion1763800000076 } from './0076-find-attempts-by-version.js';
import { CreateRegrades1763800000077 } from './0077-create-regrades.js';
import { CreateSurveys1763800000090 } from './0090-create-surveys.js';
import { KnowGoals1763800000091 } from './0091-know-goals.js';
import { CreateEvidence1763800000100 } from './0100-create-evidence.js';
import { CreateModuleOutcomes1763800000101 } from './0101-create-module-outcomes.js';
import { CreateGroupRatings1763800000102 } from './0102-create-group-ratings.js';
import { KeepRecommendations1763800000105 } from './0105-keep-recommendations.js';
import { LetAnybodyRespond1763800000110 } from './0110-let-anybody-respond.js';
import { CreateRounds1763800000111 } from './0111-create-rounds.js';
import { CreateInvitations1763800000112 } from './0112-create-invitations.js';
import { MailAnybody1763800000113 } from './0113-mail-anybody.js';
import { AnswerWithoutAName1763800000115 } from './0115-answer-without-a-name.js';
import { CreateSheets1763800000120 } from './0120-create-sheets.js';
import { TypeSheets1763800000121 } from './0121-type-sheets.js';
import { Assist1763800000122 } from './0122-assist.js';
import { LogReleases1763800000125 } from './0125-log-releases.js';
import { FollowPages1763800000126 } from './0126-follow-pages.js';
import { CreateIndicators1763800000130 } from './0130-create-indicators.js';
import { CreateCoding1763800000131 } from './0131-create-coding.js';
import { CreateExportedFiles1763800000135 } from './0135-create-exported-files.js';
import { AskInRounds1763800000150 } from './0150-ask-in-rounds.js';
import { TidyEmptyResponses1763800000151 } from './0151-tidy-empty-responses.js';
import { ReadEarlierAttempts1763800000152 } from './0152-read-earlier-attempts.js';
import { GradeInOneRow1763800000160 } from './0160-grade-in-one-row.js';
import { LeaveIndexesAlone1763800000161 } from './0161-leave-indexes-alone.js';
import { StateWishes1763800000170 } from './0170-state-wishes.js';
import { ReadTheReleaseLog1763800000180 } from './0180-read-the-release-log.js';
import { LearnCalibrations1763800000190 } from './0190-learn-calibrations.js';
import { HearWhatIsSaid1763800000205 } from './0205-hear-what-is-said.js';
import { ChooseWhatHelpsMost1763800000250 } from './0250-choose-what-helps-most.js';
import { CountCountries1763800000255 } from './0255-count-countries.js';
import { RenewRatings1763800000256 } from './0256-renew-ratings.js';
import { CountWhatIsSaid1763800000265 } from './0265-count-what-is-said.js';
import { LeaveColumnsOut1763800000270 } from './0270-leave-columns-out.js';
import { BeginWithTheAttempt1763800000285 } from './0285-begin-with-the-attempt.js';
import { TellLessExactly1763800000290 } from './0290-tell-less-exactly.js';

/** Every step of the schema, in order. A step that has run on somebody's server is never changed: a new one follows. */
export const migrations = [
  CreatePeople1763800000001,
  CreateCourses1763800000002,
  CreateProgress1763800000003,
  CreateLessons1763800000004,
  CreateJobs1763800000010,
  CreateMail1763800000011,
  LetNamesBeClaimed1763800000012,
  CreateLinks1763800000013,
  KnowDevices1763800000014,
  CreateThrottle1763800000015,
  KeepForms1763800000016,
  KnowDemoPeople1763800000017,
  CreateFiles1763800000020,
  CreateCompetences1763800000021,
  CreatePublications1763800000022,
  CreateLessonNotes1763800000030,
  CreateErasures1763800000040,
  CreateAccessTokens1763800000041,
  CreateQuizzes1763800000050,
  CreatePractice1763800000051,
  CreateDigests1763800000052,
  KeepTimesOfAnswers1763800000070,
  CreateMarks1763800000075,
  FindAttemptsByVersion1763800000076,
  CreateRegrades1763800000077,
  CreateSurveys1763800000090,
  KnowGoals1763800000091,
  CreateEvidence1763800000100,
  CreateModuleOutcomes1763800000101,
  CreateGroupRatings1763800000102,
  KeepRecommendations1763800000105,
  LetAnybodyRespond1763800000110,
  CreateRounds1763800000111,
  CreateInvitations1763800000112,
  MailAnybody1763800000113,
  AnswerWithoutAName1763800000115,
  CreateSheets1763800000120,
  TypeSheets1763800000121,
  Assist1763800000122,
  LogReleases1763800000125,
  FollowPages1763800000126,
  CreateIndicators1763800000130,
  CreateCoding1763800000131,
  CreateExportedFiles1763800000135,
  AskInRounds1763800000150,
  TidyEmptyResponses1763800000151,
  ReadEarlierAttempts1763800000152,
  GradeInOneRow1763800000160,
  LeaveIndexesAlone1763800000161,
  StateWishes1763800000170,
  ReadTheReleaseLog1763800000180,
  LearnCalibrations1763800000190,
  HearWhatIsSaid1763800000205,
  ChooseWhatHelpsMost1763800000250,
  CountCountries1763800000255,
  RenewRatings1763800000256,
  CountWhatIsSaid1763800000265,
  LeaveColumnsOut1763800000270,
  BeginWithTheAttempt1763800000285,
  TellLessExactly1763800000290,
];
