package knowledge

// wording is every sentence that the package itself writes, in one language.
// Facts come from the profile; verbs of fmt take them.
type wording struct {
	to, or, and, andMore string
	years, yearsAndMore  string // from, to
	oneYear, manyYears   string // number
	months               string // number, more than one
	grossYear            string

	gridLead   string // edition
	rowLead    string // level
	columnLead string // company type
	experience string // heads the levels
	company    string // heads the company types
	grid       string // heads the plain cells beside an uplift
	uplift     string // heads an uplift's percentages
	headline   string // the headline's range, the grid's low and high end
	cellText   string // level, company type
	nameRange  string // name, range
	bothRows   string // years

	baseStep   string // range
	upliftStep string // uplift, percentages
	upliftNote string // uplift, currency
	upliftLead string // uplift

	otherLead     string // place, kind of figures
	otherNoPeriod string

	offerOne      string // sum, verdict
	fitsIn        string // sum
	fitsNone      string // a sum, and the grid's lowest and highest figure
	offerRange    string // cell, range
	offerLead     string // sum
	offerLine     string // cell, range, verdict
	below, above  string // gap, per cent
	within        [3]string
	atLeast       string
	atMost        string
	monthly       string    // sum a month, months paid, sum a year
	otherCurrency string    // the grid's, the other
	otherBasis    string    // what a sum is
	bases         [6]string // net, loaded, invoiced, part-time, part of a year, several people
	noBonus       string
	addedUp       string // base, sign, difference, result
	apart         string
	noMedian      string
	payOnly       string
	byMonth       string // range a year, months, range a month
	gross         string // the grid's lowest and highest figure
	inCurrency    string // the grid's; its lowest and highest figure
	gridOf        string // edition

	compareMore, compareSame string // cell, cell
	gap                      string // low end, high end
	most, least              string // figure, cell

	conflict    string // title
	sourcesLead string // how many
	sourceLine  string // title, publisher, date
	levelsLead  string
	levelsNote  string
	notLevel    string // levels that somebody is of, levels that they are not

	unknownLead string // what is missing
	unknownTail string // what there is
	theGrid     string // currency
	andUplift   string // uplift
	nothing     string // what is missing
	quoted      string // a word of the question's
	nearest     string
	sector      string    // the grid does not differ by it
	large       string    // employers that it has no column for
	alike       string    // a topic tells the same for all of these
	takenAs     string    // title of a topic
	told        string    // before a topic that is asked on about
	onlyThis    string    // behind that something is not told
	parts       [3]string // level, type of company and place, as they read in alike
	forTool     string    // technology
	choose      string
	maybe       string
	which       string // which profile is meant?
	about       string // profile
	prefers     string // answers come in this language from now on
	prefersAny  string
	unread      string // words
	cut         string
	sample      string

	wholeGrid, allCompanies string
	withUplift, gridWith    string // uplift
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

func english() wording {
	return wording{
		to: "to", or: "or", and: "and", andMore: "and more", years: "%d to %d years", yearsAndMore: "%d years and more", oneYear: "%s year", manyYears: "%s years", months: "%s months",
		grossYear: "gross a year",

		gridLead: "Salary grid%s, gross a year", rowLead: "%s: gross a year, by type of company",
		columnLead: "%s: gross a year, by level",
		experience: "Experience", company: "Company", grid: "Grid", uplift: "Uplift",
		headline: "The page's headline says %s; its own grid runs from %s to %s.",
		cellText: "%s, %s", nameRange: "%s: %s",
		bothRows: "At exactly %s years two levels of the grid meet, so both are shown.",

		baseStep: "Grid: %s", upliftStep: "%s: %s",
		upliftNote: "%s is a percentage on the source's grid in %s. Nothing is converted into another currency.",
		upliftLead: "%s: a percentage on top of the grid",

		otherLead: "%s: %s", otherNoPeriod: "The source does not say over what period, nor whether it is gross.",

		fitsIn: "%s is within the range of:", fitsNone: "%s is in none of the ranges: the grid runs from %s.",
		offerOne: "%s is %s", offerRange: "%s: %s", offerLead: "%s, held against the grid", offerLine: "%s, %s: %s",
		below: "%s below the range (%s)", above: "%s above the range (%s)",
		within:  [3]string{"within the range, in its lower third", "within the range, in its middle", "within the range, in its upper third"},
		atLeast: "exactly the bottom of the range", atMost: "exactly the top of the range",
		monthly:       "The grid is yearly: %s a month × %s = %s a year.",
		otherCurrency: "The grid is in %s and nothing is converted (%s): here is the range itself.",
		otherBasis:    "The grid is gross a year and nothing is converted (%s): here is the range itself.", bases: [6]string{"net", "with employer costs", "invoiced", "part-time", "for part of a year", "for several people"},
		noBonus: "My sources don’t say whether a bonus is part of their figures.", addedUp: "Added up: %s %s %s = %s.",
		apart:    "A difference or a bonus alone is no salary, so it is not held against the grid.",
		noMedian: "The source gives ranges, no median.", payOnly: "That is pay alone: my sources don’t say what hiring, taxes or an employer’s other costs add.",
		byMonth:    "The grid is yearly: %s a year ÷ %s is %s a month.",
		gross:      "Gross a year: so the source says of its grid, which runs from %s. It gives no net figures.",
		inCurrency: "In %s, and nothing is converted: the source’s grid runs from %s gross a year.", gridOf: "The grid is the one of %s; the sources have none of another year.",

		compareMore: "%s is above %s", compareSame: "%s and %s have the same range",
		gap: "Gap: %s at the low end, %s at the high end", most: "Up to %s: %s", least: "From %s: %s",

		conflict: "The sources differ: %s", sourcesLead: "My answers come from %d pages", sourceLine: "%s, %s, %s",
		levelsLead: "The levels of the grid, by years of experience", levelsNote: "The bounds touch: at exactly %s years both levels apply. Beyond years and pay my sources don’t compare the levels.", notLevel: "%s, not %s",

		unknownLead: "My sources have no figure for %s.", unknownTail: "They have %s.",
		theGrid: "the grid in %s", andUplift: " and the percentages for the %s",
		nothing: "My sources say nothing about %s.", quoted: "“%s”", nearest: "That is not in my sources.",
		sector:     "The grid does not differ by sector of activity.",
		large:      "The grid has no column for large companies.",
		alike:      "My sources don’t tell this by %s.",
		takenAs:    "I take this to be about: %s",
		told:       "Here is what my sources say:",
		onlyThis:   "What they do say:",
		parts:      [3]string{"level", "type of company", "place"},
		forTool:    "My sources don’t tell this for %s in particular.",
		prefers:    "From now on I answer you in English. Write « en français » to change that, or “the language I write in”.",
		prefersAny: "From now on I answer in the language you write in.",
		which:      "Which job do you mean?", about: "About: %s",
		choose: "More than one answer may fit:", maybe: "I may not have exactly that. The closest in my sources:", unread: "I did not recognise: %s.",
		cut:    "Your message was long, so I read only its first 4,000 characters.",
		sample: "This profile is a sample: its content is invented.",

		wholeGrid: "The whole grid", allCompanies: "All types of company", withUplift: "%s uplift", gridWith: "The grid with the %s uplift",
	}
}

func french() wording {
	return wording{
		to: "à", or: "ou", and: "et", andMore: "et plus", years: "%d à %d ans", yearsAndMore: "%d ans et plus", oneYear: "%s an", manyYears: "%s ans", months: "%s mois",
		grossYear: "brut par an",

		gridLead: "Grille de salaires%s, brut par an", rowLead: "%s\u00a0: brut par an, par type d’entreprise",
		columnLead: "%s\u00a0: brut par an, par niveau",
		experience: "Expérience", company: "Entreprise", grid: "Grille", uplift: "Majoration",
		headline: "L’en-tête de la page annonce %s\u00a0; sa propre grille va de %s à %s.",
		cellText: "%s, %s", nameRange: "%s\u00a0: %s",
		bothRows: "À %s ans tout juste, deux niveaux de la grille se touchent\u00a0: voici les deux.",

		baseStep: "Grille\u00a0: %s", upliftStep: "%s\u00a0: %s",
		upliftNote: "%s\u00a0: un pourcentage appliqué à la grille de la source, en %s. Aucune conversion dans une autre devise.",
		upliftLead: "%s\u00a0: un pourcentage en plus de la grille",

		otherLead: "%s\u00a0: %s", otherNoPeriod: "La source ne précise ni la période, ni s’il s’agit de brut.",

		fitsIn: "%s est dans la fourchette de :", fitsNone: "%s n’est dans aucune fourchette\u00a0: la grille va de %s.",
		offerOne: "%s, c’est %s", offerRange: "%s\u00a0: %s", offerLead: "%s face à la grille", offerLine: "%s, %s\u00a0: %s",
		below: "%s sous la fourchette (%s)", above: "%s au-dessus de la fourchette (%s)",
		within:  [3]string{"dans le tiers inférieur de la fourchette", "au milieu de la fourchette", "dans le tiers supérieur de la fourchette"},
		atLeast: "exactement en bas de la fourchette", atMost: "exactement en haut de la fourchette",
		monthly:       "La grille est annuelle\u00a0: %s par mois × %s = %s par an.",
		otherCurrency: "La grille est en %s et rien n’est converti (%s)\u00a0: voici la fourchette telle quelle.",
		otherBasis:    "La grille est en brut par an et rien n’est converti (%s)\u00a0: voici la fourchette telle quelle.", bases: [6]string{"net", "charges comprises", "facturé", "temps partiel", "une partie de l’année", "plusieurs personnes"},
		noBonus: "Mes sources ne disent pas si leurs chiffres comprennent une part variable.", addedUp: "Le calcul\u00a0: %s %s %s = %s.",
		apart:    "Un écart ou une prime, seuls, ne sont pas un salaire\u00a0: je ne les compare pas à la grille.",
		noMedian: "La source donne des fourchettes, pas de médiane.", payOnly: "Il s’agit du salaire seul\u00a0: mes sources ne disent pas ce qu’ajoutent le recrutement et les charges patronales.",
		byMonth:    "La grille est annuelle\u00a0: %s par an ÷ %s, soit %s par mois.",
		gross:      "Brut par an\u00a0: c’est ce que dit la source de sa grille, qui va de %s. Elle ne donne pas de net.",
		inCurrency: "En %s, sans conversion\u00a0: la grille de la source va de %s brut par an.", gridOf: "La grille est celle de %s\u00a0; les sources n’en ont pas d’une autre année.",

		compareMore: "Fourchette la plus haute\u00a0: %s, devant %s", compareSame: "Même fourchette\u00a0: %s et %s",
		gap: "Écart\u00a0: %s en bas de fourchette, %s en haut", most: "Jusqu’à %s\u00a0: %s", least: "À partir de %s\u00a0: %s",

		conflict: "Les sources divergent\u00a0: %s", sourcesLead: "Mes réponses viennent de %d pages", sourceLine: "%s, %s, %s",
		levelsLead: "Les niveaux de la grille, par années d’expérience", levelsNote: "Les bornes se touchent\u00a0: à %s ans tout juste, les deux niveaux s’appliquent. Au-delà des années et du salaire, mes sources ne comparent pas les niveaux.", notLevel: "%s, et non %s",

		unknownLead: "Mes sources ne donnent pas de chiffre pour %s.", unknownTail: "Elles donnent %s.",
		theGrid: "la grille en %s", andUplift: " et les pourcentages pour %s",
		nothing: "Mes sources ne disent rien sur %s.", quoted: "«\u00a0%s\u00a0»", nearest: "Ce n’est pas dans mes sources.",
		sector:     "La grille ne distingue pas les secteurs d’activité.",
		large:      "La grille n’a pas de colonne pour les grandes entreprises.",
		alike:      "Mes sources ne font pas de différence selon %s.",
		takenAs:    "J’ai compris\u00a0: %s",
		told:       "Voici ce qu’en disent mes sources\u00a0:",
		onlyThis:   "Ce qu’elles disent\u00a0:",
		parts:      [3]string{"le niveau", "le type d’entreprise", "le lieu"},
		forTool:    "Mes sources ne le précisent pas pour %s en particulier.",
		prefers:    "Désormais, je vous réponds en français. Pour changer : « in English », ou « la langue de mes messages ».",
		prefersAny: "Désormais, je réponds dans la langue de vos messages.",
		which:      "De quel métier parlez-vous\u00a0?", about: "Fiche métier\u00a0: %s",
		choose: "Plusieurs réponses peuvent convenir\u00a0:", maybe: "Je n’ai peut-être pas exactement cela. Au plus près, dans mes sources\u00a0:", unread: "Je n’ai pas reconnu\u00a0: %s.",
		cut:    "Votre message était long\u00a0: je n’en ai lu que les 4\u00a0000 premiers caractères.",
		sample: "Ce profil est un exemple\u00a0: son contenu est inventé.",

		wholeGrid: "Toute la grille", allCompanies: "Tous les types d’entreprise", withUplift: "Pour %s", gridWith: "La grille pour %s",
	}
}
