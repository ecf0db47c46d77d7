package slacksim

import (
	"fmt"
	"unicode/utf8"
)

// Slack's limits, from the reference pages of its blocks and views (November
// 2026). Lengths are in characters. maxBlocks is measured, not documented:
// Slack's refusals begin near it (slackapi/bolt-js issue 2509); here it counts
// the blocks' JSON.
const (
	maxText     = 40_000
	maxMarkdown = 12_000 // all markdown of one payload
	maxBlocks   = 13_200
	maxTable    = 10_000 // all cells of one message

	messageBlocks = 50
	viewBlocks    = 100

	maxID          = 255 // action_id, block_id, callback_id, external_id
	maxViewTitle   = 24  // also of its buttons
	maxPrivate     = 3000
	maxSection     = 3000
	maxFields      = 10
	maxField       = 2000
	maxHeader      = 150
	maxContext     = 10
	maxActions     = 25
	maxIcons       = 5 // elements of context_actions
	maxRows        = 100
	maxColumns     = 20
	maxCarousel    = 10
	maxChildren    = 10
	maxButton      = 75
	maxValue       = 2000
	maxURL         = 3000
	maxAlt         = 2000
	maxPlaceholder = 150
	maxLabel       = 2000
	maxOptions     = 100
	maxChoices     = 10
	maxOverflow    = 5
	maxOptionText  = 75
	maxOptionValue = 150
	maxInput       = 3000
)

// checkContent looks at what the bot wants to post as Slack does, and returns
// its blocks.
func checkContent(q request) ([]any, *fault) {
	markdown := q.has("markdown_text")
	switch {
	case markdown && (q.has("text") || q.has("blocks")):
		return nil, refused("markdown_text_conflict")
	case markdown && utf8.RuneCountInString(q["markdown_text"]) > maxMarkdown:
		return nil, refused("msg_too_long", tooLong(maxMarkdown, "/markdown_text"))
	case utf8.RuneCountInString(q["text"]) > maxText:
		return nil, refused("msg_too_long", tooLong(maxText, "/text"))
	}
	var blocks []any
	if q.has("blocks") {
		var err error
		if blocks, err = decodeBlocks(q["blocks"]); err != nil {
			return nil, refused("invalid_blocks_format", err.Error())
		}
	}
	if len(blocks) == 0 && !markdown && q["text"] == "" {
		return nil, refused("no_text")
	}
	return blocks, checkMessageBlocks(blocks)
}

// checkMessageBlocks looks at the blocks of one message.
func checkMessageBlocks(blocks []any) *fault {
	c := &checker{surface: "message", blockIDs: map[string]bool{}}
	c.blocks("/blocks", blocks, messageBlocks)
	if f := c.fault("invalid_blocks"); f != nil {
		return f
	}
	if c.tables > 1 {
		return refused("only_one_table_allowed", fmt.Sprintf("%d tables in one message", c.tables))
	}
	if n := utf8.RuneCount(mustJSON(blocks)); n > maxBlocks {
		return refused("msg_blocks_too_long", fmt.Sprintf("%d characters, about %d are allowed", n, maxBlocks))
	}
	return nil
}

// checkView looks at a modal or a home tab.
func checkView(v map[string]any) *fault {
	c := &checker{surface: text(v, "type"), blockIDs: map[string]bool{}}
	c.length("/view/private_metadata", text(v, "private_metadata"), maxPrivate)
	c.length("/view/callback_id", text(v, "callback_id"), maxID)
	c.length("/view/external_id", text(v, "external_id"), maxID)
	for _, k := range []string{"title", "submit", "close"} {
		if v[k] != nil {
			c.textObject("/view/"+k, v[k], maxViewTitle, plainOnly)
		}
	}
	blocks := items(v, "blocks")
	if c.surface == "modal" && v["title"] == nil {
		c.missing("/view", "title")
	}
	if v["blocks"] == nil {
		c.missing("/view", "blocks")
	}
	c.blocks("/view/blocks", blocks, viewBlocks)
	for _, at := range elementsOf(blocks) {
		if at.input != nil && c.surface == "modal" && v["submit"] == nil {
			c.missing("/view", "submit")
			break
		}
	}
	return c.fault("invalid_arguments")
}

// checker gathers what is wrong with blocks.
type checker struct {
	surface  string // "message", "modal" or "home"
	found    []string
	blockIDs map[string]bool
	tables   int
	cells    int // characters in tables
	markdown int // characters in markdown blocks
	focused  int
}

// fault is a refusal with all that was found; nil for nothing.
func (c *checker) fault(word string) *fault {
	if len(c.found) == 0 {
		return nil
	}
	return refused(word, c.found...)
}

func (c *checker) fail(at, what string) {
	c.found = append(c.found, "[ERROR] "+what+" [json-pointer:"+at+"]")
}

func (c *checker) missing(at, field string) { c.fail(at, "missing required field: "+field) }

func (c *checker) length(at, s string, most int) {
	if utf8.RuneCountInString(s) > most {
		c.found = append(c.found, tooLong(most, at))
	}
}

func (c *checker) count(at string, n, most int) {
	if n > most {
		c.fail(at, fmt.Sprintf("no more than %d items allowed", most))
	}
}

func tooLong(most int, at string) string {
	return fmt.Sprintf("[ERROR] must be less than %d characters [json-pointer:%s]", most+1, at)
}

// markup says which kinds of text an object may hold.
type markup bool

const (
	plainOnly markup = false
	anyMarkup markup = true
)

// textObject looks at a text object, which must be there.
func (c *checker) textObject(at string, v any, most int, m markup) {
	o, ok := v.(map[string]any)
	if !ok {
		c.fail(at, "must be a text object")
		return
	}
	kind := text(o, "type")
	if kind != "plain_text" && (m == plainOnly || kind != "mrkdwn") {
		c.fail(at+"/type", "unsupported type: "+kind)
	}
	s := text(o, "text")
	if s == "" {
		c.fail(at+"/text", "must be more than 0 characters")
	}
	c.length(at+"/text", s, most)
}
