package slacksim

import (
	"fmt"
	"unicode/utf8"
)

// rule is one of Slack's rules with how a message keeps it.
type rule struct {
	What string `json:"what"`
	Kept bool   `json:"kept"`
	How  string `json:"how"` // in words for people
}

// textAdvised is how long Slack advises a message's text to be at most.
const textAdvised = 4000

// rulesOf looks at a message as Slack does before it takes it, and at what Slack
// takes in silence. People's messages are Slack's own affair: no rule is looked
// at.
func rulesOf(m Message) []rule {
	if m.BotID == "" {
		return []rule{}
	}
	length := utf8.RuneCountInString(m.Text)
	text := rule{What: "Text", Kept: length > 0 && length <= textAdvised, How: fmt.Sprintf("%d of the %d characters that Slack advises; notifications and screen readers use it", length, textAdvised)}
	if length == 0 {
		text.How = "none: notifications and screen readers have nothing to say"
	}
	if len(m.Blocks) == 0 {
		return []rule{text}
	}
	blocks, err := decodeBlocks(string(m.Blocks))
	if err != nil {
		return []rule{text, {What: "Blocks", How: err.Error()}}
	}
	size := utf8.RuneCount(mustJSON(blocks))
	out := []rule{
		text,
		{What: "Blocks", Kept: len(blocks) <= messageBlocks, How: fmt.Sprintf("%d of %d", len(blocks), messageBlocks)},
		{What: "Size of the blocks", Kept: size <= maxBlocks, How: fmt.Sprintf("%d of about %d characters", size, maxBlocks)},
	}
	f := checkMessageBlocks(blocks)
	if f == nil {
		return append(out, rule{What: "Fields and lengths", Kept: true, How: "nothing to refuse"})
	}
	for _, d := range f.details {
		out = append(out, rule{What: f.word, How: d})
	}
	return out
}
