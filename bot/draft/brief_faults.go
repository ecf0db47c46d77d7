package draft

// faultWording is what people are told of a brief that can't be written from.
type faultWording struct {
	tooLong, tooMany, markup, noWord, oneOf, needed, place, titlePay string
	country, profile, currency, payMin, payMax, payMost              string
	date, deadline                                                   string
}

func faultWords(language string) faultWording {
	if language == "fr" {
		return frenchFaults()
	}
	return faultWording{
		tooLong:  "This has %d characters. Please keep it to %d.",
		tooMany:  "These are %d items. Please keep the %d that matter most.",
		markup:   "Please write this without markup in angle brackets, such as <b> or <!channel>.",
		noWord:   "Please use words here.",
		oneOf:    "Please take one of: %s.",
		needed:   "Please fill this in.",
		place:    "Please name the place of work, or choose 5 days for a fully remote job.",
		titlePay: "Please keep pay out of the title: it has a line of its own.",
		country:  "Please give a country's two-letter code such as FR or GB, EU, or none.",
		profile:  "There is no profile of that name.",
		currency: "Please give the currency's three-letter code, such as EUR or GBP.",
		payMin:   "Please give the lower end of the range, in whole units.",
		payMax:   "The upper end is below the lower end.",
		payMost:  "Please check this: it is more than %d.",
		date:     "Please write the date as 2026-12-31.",
		deadline: "The deadline is before the day of publication.",
	}
}

func frenchFaults() faultWording {
	return faultWording{
		tooLong:  "Ce texte fait %d caractères. Limitez-le à %d.",
		tooMany:  "Il y a %d éléments. Gardez les %d plus importants.",
		markup:   "Écrivez ce texte sans balise entre chevrons, comme <b> ou <!channel>.",
		noWord:   "Écrivez ici avec des mots.",
		oneOf:    "Choisissez l’une de ces valeurs\u00a0: %s.",
		needed:   "À compléter.",
		place:    "Indiquez le lieu de travail, ou choisissez 5 jours pour un poste entièrement à distance.",
		titlePay: "La rémunération n’a pas sa place dans l’intitulé\u00a0: elle a sa propre ligne.",
		country:  "Indiquez le code du pays en deux lettres, comme FR ou GB, ou bien EU ou none.",
		profile:  "Aucune fiche ne porte ce nom.",
		currency: "Indiquez le code de la devise en trois lettres, comme EUR ou GBP.",
		payMin:   "Indiquez le bas de la fourchette, en unités entières.",
		payMax:   "Le haut de la fourchette est inférieur au bas.",
		payMost:  "Vérifiez ce montant\u00a0: il dépasse %d.",
		date:     "Écrivez la date ainsi\u00a0: 2026-12-31.",
		deadline: "La date limite précède la date de publication.",
	}
}
