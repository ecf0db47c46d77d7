package kit

func englishWords() wording {
	return wording{
		title: "Interview kit", titleOf: "Interview kit: %s",
		role: "Role", level: "Level", stack: "Technologies", length: "Length", description: "Job description", anyStack: "none named",
		levels:   map[string]string{"junior": "junior (up to 2 years)", "established": "mid-level (2 to 5 years)", "senior": "senior (5 to 10 years)", "lead": "lead (10 years and more)"},
		ranks:    map[string]string{"established": "mid-level"},
		spare:    ", %d in reserve",
		lengthOf: "%d minutes: %d to open, %d for %d questions, %d for the candidate’s own", descriptionOf: "%s, version %s",
		how: "How to run it",
		steps: []string{
			"Put the same questions, in these words and in this order, to everybody who applies for the job. After an answer, choose among its probes.",
			"Open in %d minutes: who you are, how long it takes, that you will write things down, and that thinking aloud is welcome.",
			"Where a question comes with code or figures, show them on a screen or on paper.",
			"While listening, write down what is said. Score afterwards, from your notes and the anchors, and before you speak with other interviewers.",
			"Keep to the job: nothing about current or past pay, age, family or plans for one, health, origin, religion or opinions. If such things come up, don’t note them.",
			"Leave the last %d minutes to the candidate’s own questions. This kit adds up nothing and decides nothing: people do.",
		},
		adjust:   "Ask everybody beforehand whether an adjustment would help, such as more time, a break or questions in writing; never ask why. It changes how a question is asked, not what counts as a good answer.",
		overview: "The questions", number: "No.", competency: "Competency", tests: "What it tests", minutes: "Minutes", kind: "Kind",
		question: "%d. %s (%d minutes)",
		gives:    "Evidence for", ask: "Ask", plain: "A good answer, in plain words", probes: "Probes", anchors: "Anchors", score: "Score", said: "What was said or done", flags: "Red flags",
		evidence:  "Evidence: what was said",
		types:     map[Type]string{Knowledge: "knowledge", Situational: "a situation", Behavioural: "past work", WorkSample: "work sample"},
		scorecard: "Scorecard", scoring: "One for each interviewer and interview. Evidence first, then a score from 1 to 5: the anchors describe 1, 3 and 5; 2 and 4 lie between. There is no total: talk about each competency.",
		from: "Evidence, from question %s", fromSome: "Evidence, from questions %s", and: " and ", between: "; ", colon: ":", scale: "Circle one: 1 – 2 – 3 – 4 – 5 – not enough evidence",
		coverage: "What covers what", wanted: "Asked for", answered: "Question", nobody: "none, see below", near: "%s (stands in)",
		missing: "What this kit doesn’t do", complete: "Every technology and must-have asked for has its question.",
		lead: "%s: %d questions, %d of %d minutes", leadNone: "There is no kit for this", minute: "%d min",
		leftOut: "What it doesn’t do:",
	}
}
