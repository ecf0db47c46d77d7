package kit

import "fmt"

// Shortfall is something that a kit can't do, with what it does instead.
type Shortfall struct {
	Kind      Kind     `json:"kind"`
	What      string   `json:"what,omitempty"`      // the technology, must-have or question
	Instead   string   `json:"instead,omitempty"`   // the technology whose questions stand in; "" for general questions
	Questions []string `json:"questions,omitempty"` // ids of those that stand in
	Have      int      `json:"have,omitempty"`
	Want      int      `json:"want,omitempty"`
}

// Kind is what kind of Shortfall it is.
type Kind string

// The kinds. What, Have and Want are only set where the comment says so.
const (
	NoBank            Kind = "no bank"             // What: the profile
	NoLevel           Kind = "no level"            // What: the level
	UnknownTechnology Kind = "unknown technology"  // What, and what stands in
	NotAtLevel        Kind = "not at this level"   // What: a technology whose questions are for other levels; what stands in
	TechnologyLeftOut Kind = "technology left out" // What: the slot is too short for it
	MustUnanswered    Kind = "must unanswered"     // What: no question gives evidence on it
	MustLeftOut       Kind = "must left out"       // What: the slot is too short for it
	FewCompetencies   Kind = "few competencies"    // Have, Want
	ManyCompetencies  Kind = "many competencies"   // Have, Want
	FewQuestions      Kind = "few questions"       // Have, Want
	ManyQuestions     Kind = "many questions"      // Have, Want
	FewFundamentals   Kind = "few fundamentals"    // Have, Want
	FewHard           Kind = "few hard questions"  // Have, Want
	FewDirection      Kind = "few on direction"    // Have, Want
	NoSample          Kind = "no work sample"
	FewStories        Kind = "few stories"           // Have, Want
	OneOnMain         Kind = "one on the main stack" // Have, Want; What: the first technology
	OneSided          Kind = "one-sided"             // What: the competency; Have, Want
	KeptGone          Kind = "kept question gone"    // What: the id
	OverTime          Kind = "over time"             // Have, Want: minutes of the questions that were kept or added
)

// Words is the shortfall in a sentence.
func (s Shortfall) Words(language string) string {
	if language == "fr" {
		return s.french()
	}
	return s.english()
}

func (s Shortfall) english() string {
	switch s.Kind {
	case NoBank:
		return fmt.Sprintf("There are no questions for the profile %q.", s.What)
	case NoLevel:
		return fmt.Sprintf("There is no level %q.", s.What)
	case UnknownTechnology:
		return fmt.Sprintf("No question on %s in the bank%s.", s.What, s.insteadEnglish())
	case NotAtLevel:
		return fmt.Sprintf("No question on %s in the bank for this level%s.", s.What, s.insteadEnglish())
	case TechnologyLeftOut:
		return fmt.Sprintf("The time is too short for a question on %s.", s.What)
	case MustUnanswered:
		return fmt.Sprintf("No question in the bank gives evidence on “%s”: look for it elsewhere, such as in the CV or in conversation.", s.What)
	case MustLeftOut:
		return fmt.Sprintf("The time is too short for a question on “%s”.", s.What)
	case FewCompetencies:
		return fmt.Sprintf("The questions cover %d of the %d competencies that a structured interview should.", s.Have, s.Want)
	case ManyCompetencies:
		return fmt.Sprintf("The questions cover %d competencies; %d are easier to judge well.", s.Have, s.Want)
	case FewQuestions:
		return fmt.Sprintf("There are %d questions; %d would suit this length.", s.Have, s.Want)
	case ManyQuestions:
		return fmt.Sprintf("There are %d questions; more than %d make the interview hasty.", s.Have, s.Want)
	case FewFundamentals:
		return fmt.Sprintf("Fundamentals: %d questions where this level should have %d.", s.Have, s.Want)
	case FewHard:
		return fmt.Sprintf("Demanding questions: %d where this level should have %d.", s.Have, s.Want)
	case FewDirection:
		return fmt.Sprintf("Design and leadership: %d questions where this level should have %d.", s.Have, s.Want)
	case NoSample:
		return "There is no work sample, that is nothing to read and judge."
	case FewStories:
		return fmt.Sprintf("Situations and past work: %d questions; %d would be better.", s.Have, s.Want)
	case OneOnMain:
		return fmt.Sprintf("On %s, the first technology named, there are fewer than two questions: %d.", s.What, s.Have)
	case OneSided:
		return fmt.Sprintf("%d questions are on one competency: %s.", s.Have, s.What)
	case KeptGone:
		return fmt.Sprintf("The question %s is no longer in the bank.", s.What)
	case OverTime:
		return fmt.Sprintf("The questions take %d minutes, of %d at hand.", s.Have, s.Want)
	}
	return string(s.Kind)
}

func (s Shortfall) insteadEnglish() string {
	switch {
	case len(s.Questions) == 0:
		return ", and nothing near it in this kit"
	case s.Instead != "":
		return ": the questions on " + s.Instead + " stand in"
	}
	return ": general questions on the subject stand in"
}

func (s Shortfall) french() string {
	switch s.Kind {
	case NoBank:
		return fmt.Sprintf("Aucune question pour la fiche «\u00a0%s\u00a0».", s.What)
	case NoLevel:
		return fmt.Sprintf("Le niveau «\u00a0%s\u00a0» n’existe pas.", s.What)
	case UnknownTechnology:
		return fmt.Sprintf("Aucune question sur %s dans la banque%s.", s.What, s.insteadFrench())
	case NotAtLevel:
		return fmt.Sprintf("Aucune question sur %s dans la banque pour ce niveau%s.", s.What, s.insteadFrench())
	case TechnologyLeftOut:
		return fmt.Sprintf("Le temps manque pour une question sur %s.", s.What)
	case MustUnanswered:
		return fmt.Sprintf("Aucune question de la banque ne renseigne sur «\u00a0%s\u00a0»\u00a0: à vérifier autrement, par le CV ou dans la conversation.", s.What)
	case MustLeftOut:
		return fmt.Sprintf("Le temps manque pour une question sur «\u00a0%s\u00a0».", s.What)
	case FewCompetencies:
		return fmt.Sprintf("Les questions portent sur %d compétences\u00a0; un entretien structuré en demande %d.", s.Have, s.Want)
	case ManyCompetencies:
		return fmt.Sprintf("Les questions portent sur %d compétences\u00a0; %d s’évaluent plus facilement.", s.Have, s.Want)
	case FewQuestions:
		return fmt.Sprintf("Le kit compte %d questions\u00a0; cette durée en appelle %d.", s.Have, s.Want)
	case ManyQuestions:
		return fmt.Sprintf("Le kit compte %d questions\u00a0; au-delà de %d, l’entretien devient précipité.", s.Have, s.Want)
	case FewFundamentals:
		return fmt.Sprintf("Fondamentaux\u00a0: %d questions, là où ce niveau en demande %d.", s.Have, s.Want)
	case FewHard:
		return fmt.Sprintf("Questions exigeantes\u00a0: %d, là où ce niveau en demande %d.", s.Have, s.Want)
	case FewDirection:
		return fmt.Sprintf("Conception et direction technique\u00a0: %d questions, là où ce niveau en demande %d.", s.Have, s.Want)
	case NoSample:
		return "Aucun exercice pratique\u00a0: rien à lire et à commenter."
	case FewStories:
		return fmt.Sprintf("Mises en situation et expériences vécues\u00a0: %d questions\u00a0; %d seraient préférables.", s.Have, s.Want)
	case OneOnMain:
		return fmt.Sprintf("Moins de deux questions sur %s, première technologie citée\u00a0: %d.", s.What, s.Have)
	case OneSided:
		return fmt.Sprintf("%d questions portent sur une même compétence\u00a0: %s.", s.Have, s.What)
	case KeptGone:
		return fmt.Sprintf("La question %s n’est plus dans la banque.", s.What)
	case OverTime:
		return fmt.Sprintf("Les questions prennent %d minutes, pour %d disponibles.", s.Have, s.Want)
	}
	return string(s.Kind)
}

func (s Shortfall) insteadFrench() string {
	switch {
	case len(s.Questions) == 0:
		return ", ni sur un sujet assez proche dans ce kit"
	case s.Instead != "":
		return "\u00a0: celles sur " + s.Instead + " les remplacent"
	}
	return "\u00a0: des questions générales sur le sujet les remplacent"
}
