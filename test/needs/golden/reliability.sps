* pspp reliability.sps > reliability.txt      (PSPP 1.6.2): alpha of scores.csv, listwise, to two decimals.
GET DATA /TYPE=TXT /FILE="scores.csv" /ARRANGEMENT=DELIMITED /DELIMITERS="," /FIRSTCASE=2
  /VARIABLES=q1 F2 q2 F2 q3 F2 q4 F2 q5 F2.
COMPUTE q3 = 6 - q3.
RELIABILITY /VARIABLES=q1 q2 q3 q4 q5 /SUMMARY=TOTAL.
