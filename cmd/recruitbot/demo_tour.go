package main

import "recruitbot/bot/slacksim"

// furnish puts people and channels into the workspace: a recruiter, a hiring
// manager and an expert, who don't see all of the same channels.
func (d *demonstration) furnish() {
	recruiter, manager := d.sim.AddColleague("Maya Laurent", "recruiter"), d.sim.AddColleague("Tom Okafor", "hiring manager")
	expert := d.sim.AddColleague("Inès Moreau", "backend expert")
	d.people = []slacksim.Person{recruiter, manager, expert}
	d.channels = []slacksim.Channel{
		d.sim.AddChannel("hiring", d.people...), d.sim.AddChannel("recrutement", d.people...),
		d.sim.AddPrivateChannel("backend-experts", manager, expert),
	}
	for _, p := range d.people {
		d.sim.Direct(p)
	}
}

// tour lists what a newcomer may try in the first minute, in this order, one
// click each. Look says what to notice in the answer.
func tour() []slacksim.Suggestion {
	return []slacksim.Suggestion{
		{Label: "A salary", Channel: "hiring", Text: "/backend-salary senior scale-up london", Look: "the arithmetic below the range, and the source with its date. Only you see it, until you share it."},
		{Label: "Compare", Channel: "hiring", Text: "@recruitbot compare senior pay in a startup and a scale-up", Look: "the gap is counted from the source's own figures. The answer is in a thread, for all to see."},
		{Label: "Check an offer", Channel: "hiring", Text: "@recruitbot is €52,000 a fair offer for a senior in a startup?", Look: "where the offer stands in the range."},
		{Label: "Go on in the thread", Channel: "hiring", Text: "and in London?", Thread: true, Look: "the offer and the level are still known, so a few words are enough."},
		{Label: "A topic", Channel: "hiring", Text: "@recruitbot which skills should I look for?", Look: "the buttons lead on, and the source is told here too."},
		{Label: "A job description", Channel: "hiring", Text: "@recruitbot draft a job description for a senior Go developer in London, scale-up, 3 days remote", Look: "what it understood, and where the pay comes from. Write it now, then look at the checks below the draft."},
		{Label: "An interview kit", Channel: "hiring", Text: "@recruitbot prepare an interview kit for a senior: Go, PostgreSQL, AWS, 60 minutes", Look: "questions with their minutes, chosen to cover the stack. Show them: each says in plain words what a good answer sounds like."},
		{Label: "The app's home", Home: true, Text: "Open the Home tab", Look: "what can be begun, what the job pays by three menus, and your own drafts. Choose a level: the page answers at once."},
		{Label: "En français", Channel: "recrutement", Text: "@recruitbot salaire d'un profil confirmé en ESN ?", Look: "a question is answered in its own language."},
		{Label: "What it can't know", Channel: "hiring", Text: "@recruitbot what does a backend developer earn in Berlin?", Look: "it says that its sources have no figure, rather than guess one."},
	}
}

// offers lists what the demo's page offers.
func (d *demonstration) offers() slacksim.PageConfig {
	p := slacksim.PageConfig{Title: "recruitbot demo", Try: tour(), Troubles: []slacksim.PageTrouble{d.modelTrouble()}}
	for _, c := range d.bot.Commands() {
		p.Commands = append(p.Commands, slacksim.PageCommand{Name: c.Name, Hint: c.Hint, Description: c.Description})
	}
	return p
}
