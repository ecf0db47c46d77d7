package knowledge

// lessonWording is what is said about lessons, in one language.
type lessonWording struct {
	publisher     string
	own           string
	review        string // day
	otherLanguage string
	withdrawn     string
	grid          string // what the grid is called
	months        [12]string
}

func lessonWords(language string) lessonWording {
	if language == "fr" {
		return lessonWording{
			publisher: "ajout interne", own: "Réponse ajoutée et validée au sein de votre organisation.",
			review: "À revoir d’ici le %s.", otherLanguage: "Cette réponse a été écrite en anglais\u00a0: la voici telle quelle.",
			withdrawn: "Cette réponse a été retirée par votre organisation.", grid: "Grille de salaires",
			months: [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		}
	}
	return lessonWording{
		publisher: "added in-house", own: "Added and approved within your organisation.",
		review: "To be reviewed by %s.", otherLanguage: "This answer was written in French; here it is as it stands.",
		withdrawn: "Your organisation has withdrawn this answer.", grid: "Salary grid",
		months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	}
}
