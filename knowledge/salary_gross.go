package knowledge

// Whether the figures that are shown are gross, asked in the middle of a longer text, or of figures that are named: « les fourchettes qu'on
// voit partout genre 35-65k, c'est du brut ou du net ? ».

var (
	// figuresOf: the figures that are shown are what is asked about.
	figuresOf = pattern(`\b(?:figures?|numbers?|ranges?|amounts?|bands?|grid|fourchettes?|montants?|chiffres?|grille|sommes?|salaires|salaries|bareme)\b[^.?!]{0,80}?` + grossOrNet)
	// sumAskedFor: somebody asks for a sum or is offered one, which is nobody's figure here.
	sumAskedFor = pattern(`\b(?:wants?|asks?(?: for)?|asking|expects?|offer(?:ed|s|ing)?|propose\w*|veu(?:t|lent)|demande\w*|reclame\w*|exige\w*|souhaite\w*|vise\w*|pretentions?)\b[^.?!]{0,30}?\d`)
)

// grossOrNet names both, to choose from.
const grossOrNet = `\b(?:(?:gross|bruts?|before tax|pre-?tax)(?: ?(?:,|/)? ?(?:or|ou|vs|versus) | ?/ ?)(?:is it |are they |en |du |de |c est du |c est |in )?(?:nets?|take[ -]?home|after tax|in hand)|(?:nets?|take[ -]?home|after tax)(?: ?(?:,|/)? ?(?:or|ou|vs|versus) | ?/ ?)(?:is it |are they |en |du |de |c est du |c est |in )?(?:gross|bruts?|before tax|pre-?tax))\b`

// grossOfFigures tells whether it is asked if the figures that are shown are gross or net, in a text that holds nobody's sum against them.
func (r read) grossOfFigures() bool {
	return len(r.slots.Levels)+len(r.slots.Companies) == 0 && figuresOf().MatchString(r.text) && !sumAskedFor().MatchString(r.text)
}
