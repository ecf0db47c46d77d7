package knowledge

// An exercise of the asker's own, which is nobody's here to solve: "do my Java assignment for tomorrow", « tu peux me faire mon TP ? ».

// ownExercise is one that is to be done for whoever asks.
var ownExercise = pattern(`\b(?:do|solve|finish|complete|write|make|answer|help(?: me)?(?: with| on| do| finish| to do)?|handle|submit)(?: me| us| for me)? (?:my|our|this|these|the|an?)(?: \S+){0,3}? (?:homeworks?|assignments?|coursework|course work|problem sets?|school (?:project|work|exercise)|uni project|term paper|lab report|exercises?)\b|` +
	`\bi (?:have|ve got|got|need)(?: \S+){0,4}? (?:homework|assignment|coursework|problem set|exercise)\b[^?]{0,60}\b(?:do it|solve it|help me|for me|due|to hand in|to submit)\b|` +
	`\b(?:fai(?:re|s|tes|t)|resou\w*|finir|finis|termine\w*|redige\w*|ecri\w*|corrige\w*|rends|rendre|aide\w*(?: moi)? (?:a|pour|avec|sur)|solutionne\w*)(?: \S+){0,2}? (?:mon|mes|notre|nos|cet|ce|un|le|l|les)(?: \S+)? ?(?:devoirs?|exercices?|exos?|tps?|tds?|dms?|dissert\w*|projets? (?:d ecole|scolaires?|de fin d etudes?|de cours)|devoir maison)\b|` +
	`\b(?:j ai|jai|g|on a|voici)(?: \S+){0,3}? (?:devoirs?|exercices?|exos?|tps?|tds?|dms?)\b[^?]{0,60}\b(?:faire|fais|fait|faites|aide\w*|resou\w*|rendre|pour (?:demain|lundi|mardi|mercredi|jeudi|vendredi))\b`)

// ofRecruiting: it is an exercise for a candidate.
var ofRecruiting = cueOf("candidate candidates candidat candidats candidate candidature applicant applicants interview entretien recruit recruter recrutement hire hiring embauche test tests him her them lui leur")

// asksHomework tells whether an exercise of the asker's own is to be solved.
func (r read) asksHomework() bool {
	return ownExercise().MatchString(r.text) && !ofRecruiting.among(r.tokens)
}
