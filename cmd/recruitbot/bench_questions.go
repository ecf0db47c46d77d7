package main

import "recruitbot/bot/slacksim/load"

// questions are what the bench's people ask: answers of every kind, in both
// languages, and what can't be answered.
func questions() []string {
	return []string{
		"what does a senior earn in a scale-up?",
		"which skills should I look for?",
		"salaire d'un profil confirmé en ESN ?",
		"junior in a startup in London",
		"which soft skills?",
		"what does a backend developer do all day?",
		"quelles sont les missions ?",
		"career path after lead",
		"what does a backend developer earn in Berlin?",
		"what is the weather like tomorrow?",
		"hello",
		"salary of a lead with ten years in an SME?",
	}
}

// directMessages are the questions put to the bot alone.
func directMessages() []load.Act {
	var acts []load.Act
	for _, q := range questions() {
		acts = append(acts, load.Act{Text: q})
	}
	return acts
}

// mentions are the questions put to it in a channel.
func mentions() []load.Act {
	var acts []load.Act
	for _, q := range questions() {
		acts = append(acts, load.Act{Text: q, Mention: true})
	}
	return acts
}

// slashCommands are what people type.
func slashCommands() []load.Act {
	return []load.Act{
		{Command: "/backend-salary", Text: "senior scale-up london"},
		{Command: "/backend-salary", Text: "junior sme"},
		{Command: "/backend-salary", Text: "confirmé ESN"},
		{Command: "/backend-skills"},
		{Command: "/backend-skills", Text: "which soft skills?"},
		{Command: "/backend-role"},
		{Command: "/backend-faq", Text: "which certifications are worth it?"},
		{Command: "/recruit", Text: "what does a lead earn in a startup?"},
	}
}

// allActs mixes them: direct messages, with every fifth act a command and every
// tenth a mention.
func allActs() []load.Act {
	direct, commands, mentioned := directMessages(), slashCommands(), mentions()
	var acts []load.Act
	for i := range 120 {
		switch {
		case i%10 == 3:
			acts = append(acts, mentioned[i/10%len(mentioned)])
		case i%5 == 1:
			acts = append(acts, commands[i/5%len(commands)])
		default:
			acts = append(acts, direct[i%len(direct)])
		}
	}
	return acts
}
