package slackapp

import (
	"strings"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Slack's limits, with a margin where Slack's own number isn't published.
const (
	blocksLimit   = 50     // blocks in a message
	blocksSize    = 13_000 // all blocks' JSON; above about 13,200 comes msg_blocks_too_long
	contextLength = 2000
	labelLength   = 75
	valueLength   = 2000
	actionsLimit  = 25
	plainLength   = 12_000 // of the text where it is all there is; Slack cuts at 40,000
	textLength    = 3000   // of the top-level text; Slack recommends at most 4,000
	summaryLength = 300
)

// tables says how tables are shown.
type tables int

const (
	nativeTables    tables = iota // the first one as a table block: a message may have one
	monospaceTables               // all of them as aligned text
)

// rendered is a reply as Slack takes it.
type rendered struct {
	blocks  []slack.Block
	credits []bot.Credit
	words   string // the reply as plain text
}

// render turns a reply into blocks that keep Slack's limits.
//
// Leads and texts are rich_text rather than mrkdwn: a bullet is a real list item
// with a hanging indent, and no character of a person's or a profile's needs
// escaping or invisible company to stay itself.
func render(r bot.Reply, how tables) rendered {
	parts := fit(tidy(r.Parts), how)
	return rendered{blocks: blocksOf(parts, how), credits: creditsOf(parts), words: wordsOf(parts)}
}

func blocksOf(parts []bot.Part, how tables) []slack.Block {
	var blocks []slack.Block
	buttons := 0
	for _, p := range parts {
		switch p := p.(type) {
		case bot.Lead:
			blocks = append(blocks, leadBlock(p))
		case bot.Text:
			blocks = append(blocks, textBlock(p))
		case bot.Table:
			if how == nativeTables && fitsTable(p) {
				blocks = append(blocks, tableBlock(p))
				how = monospaceTables
			} else {
				blocks = append(blocks, monospaceBlock(p))
			}
		case bot.Heading:
			blocks = append(blocks, slack.NewHeaderBlock(plainText(p.Text)))
		case bot.Chart:
			if b, ok := chartBlock(p); ok && how != monospaceTables {
				blocks = append(blocks, b)
			} else {
				blocks = append(blocks, monospaceBlock(p.Table))
			}
		case bot.Note:
			blocks = append(blocks, slack.NewContextBlock("", plainText(cut(p.Text, contextLength))))
		case bot.Credit:
			blocks = append(blocks, creditBlock(p))
		case bot.Buttons:
			blocks = append(blocks, buttonsBlock(p, buttons))
			buttons += len(p.Buttons)
		case bot.Votes:
			blocks = append(blocks, votesBlock(p, buttons))
			buttons++
		}
	}
	return blocks
}

func leadBlock(l bot.Lead) slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	return slack.NewRichTextBlock("", slack.NewRichTextSection(slack.NewRichTextSectionTextElement(l.Text, bold)))
}

// textBlock keeps lines and paragraphs as they are and makes lists of bullets.
func textBlock(t bot.Text) slack.Block {
	if t.Code {
		return preformatted(t.Text)
	}
	var elements []slack.RichTextElement
	var bullets []*slack.RichTextSection
	var lines []string
	endText := func(end string) {
		if text := strings.Join(lines, "\n"); strings.TrimSpace(text) != "" {
			elements = append(elements, literal(strings.TrimRight(text, "\n")+end))
		}
		lines = nil
	}
	endList := func() {
		if len(bullets) > 0 {
			elements = append(elements, bulletList{Type: slack.RTEList, Style: slack.RTEListBullet, Elements: bullets})
		}
		bullets = nil
	}
	for line := range strings.SplitSeq(t.Text, "\n") {
		if item, ok := strings.CutPrefix(line, "- "); ok && strings.TrimSpace(item) != "" {
			endText("\n")
			bullets = append(bullets, literal(strings.TrimSpace(item)))
			continue
		}
		if line != "" {
			endList()
		}
		lines = append(lines, line)
	}
	endText("")
	endList()
	return slack.NewRichTextBlock("", elements...)
}

// bulletList is slack-go's RichTextList without the fields that Slack's own types
// don't have.
type bulletList struct {
	Type     slack.RichTextElementType     `json:"type"`
	Style    slack.RichTextListElementType `json:"style"`
	Elements []*slack.RichTextSection      `json:"elements"`
}

// RichTextElementType implements slack.RichTextElement.
func (b bulletList) RichTextElementType() slack.RichTextElementType { return b.Type }

// literal is text that Slack shows letter by letter.
func literal(text string) *slack.RichTextSection {
	return slack.NewRichTextSection(slack.NewRichTextSectionTextElement(text, nil))
}

func plainText(text string) *slack.TextBlockObject {
	return &slack.TextBlockObject{Type: slack.PlainTextType, Text: text, Emoji: new(bool)}
}

// creditBlock names a person by a mention, which Slack shows in the reader's own
// way; what is said about it stays literal.
func creditBlock(c bot.Credit) slack.Block {
	var elements []slack.MixedElement
	if m := mention(c.User); m != "" {
		elements = append(elements, &slack.TextBlockObject{Type: slack.MarkdownType, Text: m, Verbatim: true})
	}
	if c.Text != "" {
		elements = append(elements, plainText(cut(c.Text, contextLength)))
	}
	return slack.NewContextBlock("", elements...)
}

// mention is Slack's markup for a person, "" for what is no user id.
func mention(user string) string {
	if user == "" || strings.Trim(user, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
		return ""
	}
	return "<@" + user + ">"
}

// buttonsBlock numbers its buttons from place on, through the whole message.
func buttonsBlock(b bot.Buttons, place int) slack.Block {
	var elements []slack.BlockElement
	for i, button := range b.Buttons {
		e := slack.NewButtonBlockElement(actionID(button.Action, place+i), button.Value, plainText(button.Label))
		if button.Primary {
			e.Style = slack.StylePrimary
		}
		elements = append(elements, e)
	}
	return slack.NewActionBlock("", elements...)
}
