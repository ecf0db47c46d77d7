package knowledge

// This file is the format of what every profile shares, in common/*.yaml: how
// people talk to a bot, and what none of the profiles need hold.

// Talk is something people say that no profile answers: a greeting, thanks, a
// request the bot refuses, or a question that is none of its business.
type Talk struct {
	ID        string    `yaml:"id"`      // such as talk.greeting, policy.rank, outside.weather
	Outcome   Outcome   `yaml:"outcome"` // small_talk, policy or out_of_scope
	Answer    Texts     `yaml:"answer,omitempty"`
	Like      string    `yaml:"like,omitempty"` // instead of an answer: the id of the entry whose answer it shares
	Phrasings TextLists `yaml:"phrasings"`
}

// Beyond is a matter that recruiters ask about and that a profile does not hold
// unless a topic of its own says so: a notice period, a visa, a day rate.
type Beyond struct {
	ID        string    `yaml:"id"`        // such as beyond.notice
	Name      Texts     `yaml:"name"`      // as it reads in "my sources say nothing about ..."
	Words     TextLists `yaml:"words"`     // one of them in a question is enough
	Phrasings TextLists `yaml:"phrasings"` // whole questions
}

// Elsewhere is a place or a profession that a profile does not hold unless it
// names it.
type Elsewhere struct {
	Name  Texts     `yaml:"name"`            // as it reads in "no figure for ..."
	Words TextLists `yaml:"words,omitempty"` // how people write it
	// AsSubject are words that name a profession only where its pay, its duties
	// or its hiring is asked about: a profile's own topics may speak of it.
	AsSubject TextLists `yaml:"as_subject,omitempty"`
}

// Shorthand is a word as people type it in a hurry.
type Shorthand struct {
	Language string `yaml:"language"` // of the sentences in which it stands for that
	Short    string `yaml:"short"`
	Means    string `yaml:"means"`
}

// Common is all of it.
type Common struct {
	Talk        []Talk      // talk.yaml
	Beyond      []Beyond    // beyond.yaml
	Places      []Elsewhere // places.yaml
	Professions []Elsewhere // professions.yaml
	Synonyms    []TextLists // synonyms.yaml: groups of words that say nearly the same
	Shorthand   []Shorthand // shorthand.yaml
	Ordinary    [][]string  // ordinary.yaml: words and idioms that name nothing of all this, though they look like it
}
