package knowledge

// unsaid says that the sources do not tell what is wanted: the first of the kinds, for a
// version has a number and is no count.
func (d detail) unsaid(language string) string {
	texts := []Texts{
		{EN: "My sources don’t say which version.", FR: "Mes sources ne disent pas quelle version."},
		{EN: "My sources don’t say how long.", FR: "Mes sources ne disent pas combien de temps."},
		{EN: "My sources don’t say how often.", FR: "Mes sources ne disent pas à quelle fréquence."},
		{EN: "My sources give no such percentage.", FR: "Mes sources ne donnent pas ce pourcentage."},
		{EN: "My sources don’t say what that costs.", FR: "Mes sources ne disent pas combien cela coûte."},
		{EN: "My sources don’t say when that was.", FR: "Mes sources ne disent pas de quand cela date."},
		{EN: "My sources don’t say who is behind it.", FR: "Mes sources ne disent pas qui en est à l’origine."},
		{EN: "My sources don’t say where that is.", FR: "Mes sources ne disent pas où cela se trouve."},
		{EN: "My sources don’t settle that choice.", FR: "Mes sources ne tranchent pas ce choix."},
		{EN: "My sources don’t make that comparison.", FR: "Mes sources ne font pas cette comparaison."},
		{EN: "My sources give no such rate.", FR: "Mes sources ne donnent pas ce rythme."},
		{EN: "My sources don’t say how big.", FR: "Mes sources ne disent pas de quelle taille."},
		{EN: "My sources don’t say how many.", FR: "Mes sources ne disent pas combien."},
		{EN: "My sources don’t make that comparison.", FR: "Mes sources ne font pas cette comparaison."},
		{EN: "My sources don’t say what that other job is or takes.", FR: "Mes sources ne disent pas en quoi consiste cet autre métier ni ce qu’il demande."},
	}
	for i, t := range texts {
		if d&(1<<i) != 0 {
			return t.In(language)
		}
	}
	return wordsOf(language).nearest
}
