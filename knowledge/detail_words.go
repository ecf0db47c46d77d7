package knowledge

// unsaid says that the sources do not tell what is wanted: the first of the kinds, for a
// version has a number and is no count.
func (d detail) unsaid(language string) string {
	texts := []Texts{
		{"en": "My sources don’t say which version.", "fr": "Mes sources ne disent pas quelle version."},
		{"en": "My sources don’t say how long.", "fr": "Mes sources ne disent pas combien de temps."},
		{"en": "My sources don’t say how often.", "fr": "Mes sources ne disent pas à quelle fréquence."},
		{"en": "My sources give no such percentage.", "fr": "Mes sources ne donnent pas ce pourcentage."},
		{"en": "My sources don’t say what that costs.", "fr": "Mes sources ne disent pas combien cela coûte."},
		{"en": "My sources don’t say when that was.", "fr": "Mes sources ne disent pas de quand cela date."},
		{"en": "My sources don’t say who that was.", "fr": "Mes sources ne disent pas qui en est à l’origine."},
		{"en": "My sources don’t say where that is.", "fr": "Mes sources ne disent pas où cela se trouve."},
		{"en": "My sources don’t settle that choice.", "fr": "Mes sources ne tranchent pas ce choix."},
		{"en": "My sources don’t make that comparison.", "fr": "Mes sources ne font pas cette comparaison."},
		{"en": "My sources give no such rate.", "fr": "Mes sources ne donnent pas ce rythme."},
		{"en": "My sources don’t say how big.", "fr": "Mes sources ne disent pas de quelle taille."},
		{"en": "My sources don’t say how many.", "fr": "Mes sources ne disent pas combien."},
		{"en": "My sources don’t make that comparison.", "fr": "Mes sources ne font pas cette comparaison."},
		{"en": "My sources don’t say what that other job takes.", "fr": "Mes sources ne disent pas ce que demande cet autre métier."},
	}
	for i, t := range texts {
		if d&(1<<i) != 0 {
			return t.In(language)
		}
	}
	return wordsOf(language).nearest
}
