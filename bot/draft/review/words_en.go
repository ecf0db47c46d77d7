package review

func english() wording {
	return wording{
		colon: ": ", listed: "; ", checkedOn: ", checked on ", rules: "Rules checked on %s.", open: "“", shut: "”",
		counts: [3][2]string{{"error", "errors"}, {"warning", "warnings"}, {"hint", "hints"}},
		levels: [3]string{"Errors: to fix before publishing", "Warnings: please take a look", "Hints: this may read better"},
		topics: map[string]string{
			"J1": "the title", "J2": "length", "J3": "how much is in lists", "J4": "the must-haves", "J5": "how pay is given", "J6": "pay is promised without figures",
			"J7": "current or past pay is asked for", "J8": "gendered wording", "J9": "words on age, origin, health or family", "J10": "coded words", "J14": "terms left unsaid", "J12": "years or a degree as a must",
			"J15": "long sentences", "J16": "how the reader is addressed", "J18": "the share of the company", "J19": "leftovers in the text",
		},
		nothing: "Nothing found: no error, no warning, no hint.", times: " (%d times)", moreHints: "And %d more.",

		startLine: "Check a job ad: its wording, its pay, and the rules of its country.",
		formTitle: "Check a job ad", send: "Check", cancel: "Cancel",
		intro:        "Paste the text of a job ad, yours or anybody's. If it is long, attach it to a message to me as a file (txt, md, html, docx).",
		introMessage: "The text of the message is checked against the rules of this country.",
		advert:       "The job ad", advertHint: "Up to 3,000 characters; the field below takes the rest.", rest: "The rest of it", restHint: "Only if the job ad is longer.",
		country: "Published in", language: "Language of the job ad", told: "As the text is",
		countries: map[string]string{
			"FR": "France", "GB": "United Kingdom", "DE": "Germany", "EU": "European Union", "none": "Elsewhere: no country’s rules", "IE": "Ireland", "NL": "Netherlands", "BE": "Belgium",
			"LU": "Luxembourg", "ES": "Spain", "PT": "Portugal", "IT": "Italy", "PL": "Poland", "AT": "Austria", "CH": "Switzerland", "US": "United States", "CA": "Canada",
		},

		paste:      "Which job ad? Paste its text here, or send it to me as a file (txt, md, html, docx) with the words “check this job ad”.",
		pasteIt:    "Paste it…",
		checkedFor: "Checked for: %s. %s This is no legal advice.", noRules: "no country’s rules", unchecked: "I hold no rules of this country’s own: the general checks were made.",
		correct: "Show a corrected version", another: "Another country…",
		kept:      "For these buttons I keep the text for a day, then it is removed.",
		gone:      "I no longer have that text: it is kept for a day only. Please send it again.",
		corrected: "What I can fix without you", before: "Before", after: "After", unmended: "Nothing here can be fixed without a person’s judgement.",
		still: "Still to be done by a person: %s", wholeText: "The whole text", short: "This is too short for a job ad. Please paste all of it.",
		unread: "I couldn’t read %s: %s.", faults: map[string]string{
			"kind": "I read txt, md, html and docx only", "large": "it is larger than I read (2 MB)", "empty": "there is no text in it", "damaged": "it seems to be damaged",
			"closed": "I may not open it, or it is larger than I read (2 MB)",
		},
		automated: "I am an automated assistant.",

		cv:       "This looks like a CV. I don’t read CVs and keep nothing of it; I can check a job ad, or list what the role calls for.",
		noted:    "Your message holds %s. I don’t keep it.",
		personal: map[string]string{"email": "an e-mail address", "phone": "a phone number", "cv": "what looks like a CV", "and": " and "},
	}
}
