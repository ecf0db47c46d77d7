package desk

func english() wording {
	return wording{language: "en", colon: ": ", source: "Source: %s, %s, %s", formWords: englishForm(), draftWords: englishDraft()}
}

func englishForm() formWords {
	return formWords{
		formTitle: "Job description", page1Intro: "Four answers are enough: employer, level, company type and place. The rest is filled in and can be changed.",
		next: "Next", write: "Write it", cancel: "Cancel",
		employer: "Employer", employerHint: "The company that hires. The text names it.", agency: "Recruitment agency", agencyHint: "Only if an agency publishes it for the employer.",
		title: "Job title", level: "Level", company: "Company type", place: "Place of work", placeHint: "A town or region. May be left empty for a fully remote job.",
		remote: "Days a week at home", country: "Published in", textLanguage: "Language of the text", contract: "Contract",
		stack: "Technologies", stackHint: "The main ones first, with commas between them.",
		payMin: "Pay from, gross a year", payMax: "Pay to, gross a year", pay: "Pay", currency: "Currency", variable: "Variable pay",
		must: "Must have", nice: "Nice to have", listHint: "One a line. If left empty, the profile's own list for this level and these technologies is used, where it has one.",
		benefits: "Benefits", team: "The team", process: "Steps of the process", contact: "Contact", contactHint: "An address that also answers about adjustments for a disability.",
		start: "Start", hours: "Working hours", agreement: "Collective agreement", deadline: "Apply by",
		tone: "Tone", length: "Length", wholeNumber: "Please give a whole number, such as 58000.",
		reference: "My source says: ", noReference: "My sources have no figure for this. Please give the pay yourself, or leave it empty.", fromGrid: " (from the grid)",
		choices: map[string]string{
			"remote.0": "None", "remote.1": "1 day", "remote.2": "2 days", "remote.3": "3 days", "remote.4": "4 days", "remote.5": "Fully remote",
			"country.FR": "France", "country.GB": "United Kingdom", "country.DE": "Germany", "country.EU": "Another EU country", "country.none": "Elsewhere",
			"language.en": "English", "language.fr": "French",
			"contract.permanent": "Permanent", "contract.fixed_term": "Fixed term", "contract.freelance": "Freelance", "contract.apprenticeship": "Apprenticeship", "contract.internship": "Internship",
			"tone.plain": "Plain", "tone.warm": "Warm", "tone.concise": "Concise", "length.standard": "Standard", "length.short": "Short (150 words)",
			"edited.keep": "Keep as they are", "edited.anew": "Rewrite them too", "by.model": "The language model at %s", "by.template": "Without a language model",
			"format.docx": "Word (DOCX)", "format.html": "Web page (HTML)", "format.md": "Markdown", "format.txt": "Plain text for job boards", "format.jsonld": "Structured data (JSON-LD)",
		},
	}
}

func englishDraft() draftWords {
	return draftWords{
		offerLead: "A job description: here is what I understood", fillIn: "Complete and write", writeNow: "Write it now",
		automated: "I am an automated assistant.", faulty: "Something in this isn't complete yet.",
		profile:    "Job profile",
		noDraft:    "You have no draft under way. Shall I begin one?",
		gone:       "I no longer have this draft. Please start a new one.",
		isDrafting: "is drafting a job description", inThread: "The text is in the thread.",
		writing: "is writing with the language model at %s", stop: "Stop, take the standard text", stopping: "The prompt goes to the language model at %s. It holds the form without contact and people.",
		versionNote: "Version %d, %s.", modelNote: "AI-generated draft (%s), review before use.",
		clean: "All checks passed.", checks: "Checks", counts: [3][2]string{{"error", "errors"}, {"warning", "warnings"}, {"hint", "hints"}}, mend: "Fix what can be fixed",
		additions: "Neither the form nor the profile says this", moreAdditions: "And %d more.", kept: "Confirmed: “%s”.",
		removeIt: "Remove", keepIt: "Keep (I confirm it)", editIt: "Edit", againIt: "Rewrite…", exportIt: "Export…", askApproval: "Ask for approval…", publishIt: "Publish…",
		compareIt: "What changed?", oneVersion: "There is one version so far.", comparing: "From version %d to version %d", noChange: "Nothing in the text has changed.",
		removed: "Removed", addedWords: "Added",
		editTitle: "Edit the description", editIntro: "A line that begins with a hyphen is a bullet. A section left empty is taken out. Pay, contract and place follow the form.", save: "Save",
		againTitle: "Rewrite", everything: "Everything", whatAgain: "What to rewrite", writtenBy: "Written by",
		approvalTitle: "Ask for approval", approver: "Who should approve it?", ask: "Ask", asksYou: "asks you to approve this job description", approveIt: "Approve", askChanges: "Ask for changes…",
		wasAsked: "was asked to approve this version", notYours: "This version isn't yours to approve: either somebody else was asked, or there is a newer one.", thanks: "Thank you. I have said so in the thread.",
		approvedIt: "approved version %d", declineTitle: "Ask for changes", whatToChange: "What should change?", send: "Send", wantsChanges: "asks for changes",
		publishTitle: "Publish", publishIntro: "“%s”, version %d, is posted as it stands, for all in the channel to read.", channel: "Channel", publishedIt: "published this version",
		channelClosed: "Descriptions can't be published in that channel. Please take another one.", errorsLeft: "There are errors left in the checks. Please fix them first.",
		modelUnapproved: "A language model wrote in this version: somebody has to approve it before it is published.", unapproved: "This version has not been approved yet.",
		reviewFell: "The approval asked for or given was for version %d: please ask again for this one.", bothEdited: "Somebody else has changed “%s” meanwhile; their text is in version %d.",
		editedOnes: "Sections that people have edited", noApprover: "Here only some people approve descriptions, and this person isn't one of them. Please take another one.", unreachable: "I can't write there: I may not be a member of that channel, or that person can't get messages from me. Please take another one.",
		newerVersion: "There is a newer version by now. Please look at it first.",
		factsIt:      "Pay, place, contract…", factsTitle: "Facts of the job", factsIntro: "The text follows what is changed here. What people wrote in it stays as it is.",
		elsewhere:   "My source has no figures for %s: these are its figures for no place in particular. Please check them.",
		exportTitle: "Export", formats: "Formats", exported: "Here is the job description as files.", notExported: "Not everything could be exported", checkedOn: "checked on %s", rules: "Rules checked on %s.",
		sections: map[string]string{
			"title": "Title", "summary": "Summary", "terms": "Pay, contract, place", "duties": "What you will do", "must": "Must have", "nice": "Nice to have",
			"success": "First year", "offer": "What is offered", "process": "Process", "equality": "Equal opportunity", "small": "Date and reference",
		},
		kinds: map[string]string{
			"technology": "Technology", "degree": "Degree", "certificate": "Certificate", "years": "Years of experience", "benefit": "Benefit", "figure": "Figure", "duty": "Duty",
		},
		startLine: "Draft a job description, with its pay from the grid and its wording checked.", startIt: "Draft a job description", openIt: "Open",
		states: map[string]string{"draft": "draft", "in_review": "waiting for approval", "approved": "approved", "published": "published"},
		fields: map[string]string{
			"lacks": "it needs %s, and the form doesn't say. Please add it under “Pay, place, contract…”.", "employer": "the employer", "place": "the place of work", "date": "the date of publication", "country": "the country",
			"needed": "Please fill this in.",
		},
		traceIt: "Where it comes from", traceLead: "Where it comes from", traceWhat: "In the text", traceFrom: "From",
		origins: map[string]string{"form": "the form", "grid": "the grid", "profile": "the profile", "law": "the country's rules", "model": "the language model", "person": "a person", "confirmed": "confirmed by a person"},
	}
}
