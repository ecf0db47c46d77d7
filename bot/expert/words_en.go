package expert

func english() wording {
	return wording{
		language: "en", languages: map[string]string{"en": "English", "fr": "French"},
		sourceIs: "Source: %s", quoted: "“%s”", day: "one day", days: "%d days",
		now: "just now", minute: "a minute ago", minutes: "%d minutes ago", hour: "an hour ago", hours: "%d hours ago", someDays: "%d days ago",
		askWords: askWords{
			goesOn: "%s: %s",
			askIt:  "Ask a person", noneOfThese: "None of these: ask a person",
			nobody:   "Your question was not sent: our experts can't be reached right now. Please try again later, or ask a colleague.",
			offer:    "I can pass your question on to our experts. One of them will answer you here.",
			followUp: "Follows up on an earlier answer",
			askTitle: "Ask a person",
			askIntro: "Our experts will read your question in their Slack channel. Please take out names and contact details of candidates.\n\nI keep the text until the question is settled, and for %s at most after that.",
			question: "Your question", context: "Context, in one line", contextHint: "Such as the role, the country or the stage of the process.",
			named: "Who asks", withName: "With my name", withoutName: "Without my name",
			send: "Send", cancel: "Cancel", noQuestion: "Please write your question.",
			passedOn:   "Your question is with our experts. I'll bring you the answer as soon as one of them has written it.",
			kept:       "I keep the text until the question is settled, and for %s at most after that.",
			failed:     "Your question has not reached our experts: I can't write to their channel at the moment. I keep it and show it to them once I can. If it is urgent, please ask a colleague. You wrote:",
			gone:       "This is no longer kept: its time has run out.",
			notForUs:   "Our experts have looked at your question, and it isn't one that they can answer. The hiring manager or your HR team may know more.",
			stillWaits: "Nobody has taken your question yet. I have reminded our experts of it.", yourQuestion: "Your question: %s",
		},
		boardWords:  englishBoardWords(),
		answerWords: englishAnswerWords(),
		entryWords:  englishEntryWords(),
		pageWords: pageWords{
			heading: "Waiting for a person", routeFault: "Questions can't be passed on to people at the moment, and the button isn't shown. %v",
			nothingWaits: "No question and no proposal is waiting.", moreWait: "And %s more, in the experts' channel.",
			hasProposed: "proposed this %s.", hasItSince: "has claimed this. It was asked %s.", notShown: "Asked %s. It could not be shown in the experts' channel yet.", waitsSince: "Asked %s. Nobody has claimed it.",
		},
	}
}

func englishBoardWords() boardWords {
	return boardWords{
		asks: "asks:", someoneAsks: "Somebody who prefers not to be named asks:", contextIs: "Context: ", answerIn: "To be answered in %s.",
		saidAnswer: "recruitbot answered with %s, %d%% sure.", saidChoice: "recruitbot wasn't sure what was meant and offered %s.",
		saidUnknown: "recruitbot has nothing on it in its sources.", nearest: "Nearest: %s.",
		saidOutside: "recruitbot took it as outside its scope.", saidNothing: "recruitbot was not asked first: the asker wanted a person.",
		claimIt: "Claim", answerIt: "Answer…", closeIt: "Not for us", releaseIt: "Give back", takeIt: "Take it over", proposeIt: "Propose as knowledge…",
		hasIt: "has claimed this.", hasAnswered: "has answered:", hasClosed: "says that this is not for us. The asker was told.",
		youHaveIt: "You have claimed this already.", nobodyHasIt: "Nobody has this question any more. You can claim it.",
		yourText: "What you wrote, so that it isn't lost:", questionWaits: "A question has waited for a working day",
		holds: "has had this question for two working days.", answerOrRelease: "Can you answer it? If not, please give it back, so that somebody else can take it.",
		was: map[string]string{
			stateClaimed: "claimed this %s.", stateAnswered: "answered this %s.", stateClosed: "marked this %s as not for us.",
			stateApproved: "approved this %s.", stateReturned: "sent this back %s.",
		},
	}
}

func englishAnswerWords() answerWords {
	return answerWords{
		answerTitle: "Answer", answerIntro: "Please write in %s. The question:\n\n%s",
		answer: "Answer", source: "Source", sourceHint: "Where you have it from: a page, a document, your own experience. For a figure of pay it is required.", dated: "Date of the source",
		noAnswer:  "Please write the answer.",
		paySource: "The answer holds a sum of money: name the source of the figure, or take the figure out.",
		noDate:    "Give the date of the source: today's, if you have just looked.", future: "This date is in the future: give the date of the source.",
		answers: "answers:", byPerson: "A person wrote this answer; it does not come from my sources.",
		thankIt: "Thanks", askAgain: "Follow up…", thanks: "says thank you.", someoneThanks: "The asker says thank you.",
		wasThanked: "has your thanks.", unreached: "Your answer is kept, but I can't reach the person who asked: the account may be closed.", oursAlone: "Only people in the experts' channel can do this.", notYours: "Only the person who asked the question can do this.",
	}
}

func englishEntryWords() entryWords {
	return entryWords{
		proposeTitle: "Propose as knowledge", proposeSubmit: "Propose",
		proposeIntro: "Once another person has approved this, I'll give this answer to everybody in this workspace who asks such a question, with its source and date.",
		profile:      "Profile", title: "Title", titleHint: "A few words, such as “Notice periods in Spain”.",
		phrasings: "Questions that it answers", phrasingsHint: "One a line, at least three, as different people would put them.",
		textLanguage: "Language of the answer", review: "Look at it again by", reviewHint: "From that day on, the answer says that it is due for review.",
		owner: "Who looks after it", ownerHint: "I remind this person when a review is due.",
		required: "Please fill this in.", tooLong: "Shorten this to %d characters.", past: "This day has passed: choose a later one.",
		moreQuestions: "Give at least %d different questions, one a line.", fewerQuestions: "Give at most %d questions.",
		longQuestion: "Shorten “%s” to %d characters.", knownQuestion: "“%s” has an answer already, in %s: leave it out, or say what sets it apart.",
		anotherAnswer: "another answer of this workspace", sourceMust: "Where you have it from: a page, a document, your own experience.",
		proposes: "proposes new knowledge:", hasApproved: "has approved this. It is known from now on.", hasReturned: "has sent this back:",
		whoApproves: "To be approved by somebody else among the people who run recruitbot.",
		approveIt:   "Approve", returnIt: "Send back…", wouldAnswer: "It would answer:", andMore: "and %d more",
		entryNote: "Profile: %s. In %s. To be looked at again by %s.", looksAfter: "looks after it.",
		notOwn:        "You have proposed this yourself: somebody else has to approve it.",
		notAllowed:    "Only the people who run recruitbot can decide this. Please ask one of them.",
		nowKnown:      "What you asked our experts is now part of what I know: “%s”. You can ask me any time.",
		yoursApproved: "has approved your proposal “%s”. I answer with it from now on.", yoursReturned: "has sent back your proposal “%s”:", mendIt: "Correct it…",
		returnTitle: "Send back", reason: "What should be corrected", reasonHint: "The person who proposed it reads this.",
		lookTitle: "A proposal", lookIt: "Look at it…", decision: "Your decision", noReason: "Say what should be corrected.",
		proposalWaits: "A proposal has waited for a working day",
	}
}
