package knowledge

import "strings"

// The kinds of topics that are told apart.
const (
	careerTopics    = "career"     // moves to another post
	databaseTopics  = "databases"  // database systems
	comparingTopics = "compare"    // the job beside others
	dutyTopics      = "resp"       // what somebody does
	languageTopic   = "languages"  // languages without a framework
	frameworkTopics = "frameworks" // frameworks and their languages
	skillTopics     = "skills"     // what somebody knows
	trainingTopics  = "education"  // schools and courses
)

// subjectKind is the first part of a topic's id, "skills" of skills.docker.
func subjectKind(id string) string {
	kind, _, _ := strings.Cut(id, ".")
	return kind
}

// isOfPay tells whether a topic is of the kind that tells of pay.
func (k *known) isOfPay(id string) bool {
	return subjectKind(id) == subjectKind(k.salaryTopic("salary"))
}
