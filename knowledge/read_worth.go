package knowledge

// A waste of time or money: whether something is worth it is asked, "is a master's a waste of money?"

var (
	wasted     = pattern(`(?i)\b(?:just |only |all |really )?(?:an? )?(?:complete |total |utter |big |huge )?waste of (?:my |your |his |her |their )?(?:time and money|money and time|time|money|effort|energy)\b`)
	thrownAway = pattern(`(?i)(?:\bc['’]est )?(?:\bune (?:grosse |pure )?perte de temps(?: et d['’]argent)?|\bune (?:grosse |pure )?perte d['’]argent|\bdu temps (?:de )?perdu|\bde l['’]argent (?:de )?(?:perdu|gaspillé|gaspille|jeté par les fenêtres|jete par les fenetres)|\bjeter (?:son|l['’]) ?argent par les fenêtres)`)
)

// asWorth asks in plain words whether it is worth it.
func asWorth(text string) string {
	if containsAny(text, "waste") {
		text = wasted().ReplaceAllString(text, "worth it")
	}
	if containsAny(text, "perte", "perdu", "argent") {
		text = thrownAway().ReplaceAllString(text, "ça vaut le coup")
	}
	return text
}
