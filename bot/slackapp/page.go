package slackapp

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Slack's limits of a home tab beyond a message's.
const (
	homeBlocks   = 100
	homeSize     = 100_000 // bytes of all blocks; Slack's own limit isn't published
	headingMost  = 150
	sectionMost  = 3000 // characters of a text on a page: what is longer belongs into a message
	menusMost    = 5    // menus in a row; more would be hard to read
	menuIDMost   = 100  // characters of a menu's id, and of its action
	menuIDPrefix = "menu:"
)

// pageForm says how a page is shown: the next one is tried where Slack refuses the one
// before.
type pageForm int

const (
	chartsOnPage pageForm = iota // charts as Slack's own block
	tablesOnPage                 // the tables of charts in their places
	wordsOnPage                  // all as text, without menus and buttons
)

func (f pageForm) String() string { return [...]string{"charts", "tables", "words"}[f] }

// homeView is a home tab as views.publish takes it.
type homeView struct {
	Type    string        `json:"type"`
	Private string        `json:"private_metadata"`
	Blocks  []slack.Block `json:"blocks"`
}

// homeOf renders a person's page so that it keeps Slack's limits: what is too long is cut,
// and what doesn't fit on the page is left out from its end.
func homeOf(p bot.Page, v bot.Visit, how pageForm) homeView {
	blocks := pageBlocks(tidyPage(p.Parts), how)
	fits, size := 0, 0
	for _, b := range blocks[:min(len(blocks), homeBlocks)] {
		if size += sizeOf(b); size > homeSize {
			break
		}
		fits++
	}
	return homeView{Type: "home", Private: homeAside(v), Blocks: blocks[:fits]}
}

// homeAside is a page's private_metadata; menus that are too long for it are left out, and
// show their first state then.
func homeAside(v bot.Visit) string {
	from := origin{Thread: v.Thread(), Page: true, Menus: v.Menus}
	private, err := aside(from, "")
	if err != nil {
		from.Menus = nil
		private, _ = aside(from, "") // a thread alone always fits
	}
	return private
}

// tidyPage is tidy for a page, where there are menus too. Their ids are their own.
func tidyPage(parts []bot.Part) []bot.Part {
	var kept []bot.Part
	known := map[string]bool{}
	for _, p := range parts {
		m, is := p.(bot.Menus)
		if !is {
			kept = append(kept, tidy([]bot.Part{p})...)
			continue
		}
		if m = tidyMenus(m, known); len(m.Menus) > 0 {
			kept = append(kept, m)
		}
	}
	return kept
}

func tidyMenus(m bot.Menus, known map[string]bool) bot.Menus {
	var kept []bot.Menu
	for _, one := range m.Menus {
		odd := one.ID == "" || len(one.ID) > menuIDMost || len(one.Action) > menuIDMost || strings.Contains(one.ID, ":")
		if odd || known[one.ID] || len(kept) == menusMost {
			continue
		}
		if options, _, _ := optionsOf(bot.Field{Options: one.Options, Value: []string{one.Value}}); len(options) == 0 {
			continue
		}
		known[one.ID] = true
		kept = append(kept, one)
	}
	return bot.Menus{Menus: kept}
}

// pageBlocks are the blocks of a page. A table stands as aligned text, since Slack takes
// its table block in messages alone.
func pageBlocks(parts []bot.Part, how pageForm) []slack.Block {
	blocks := []slack.Block{} // Slack refuses null
	buttons := 0
	for i, p := range parts {
		if _, names := p.(bot.Credit); how == wordsOnPage && !names {
			p = bot.Text{Text: wordsOf([]bot.Part{p})}
			if p == (bot.Text{}) {
				continue
			}
		}
		switch p := p.(type) {
		case bot.Heading:
			if i > 0 {
				blocks = append(blocks, slack.NewDividerBlock())
			}
			blocks = append(blocks, slack.NewHeaderBlock(plainText(p.Text)))
		case bot.Menus:
			blocks = append(blocks, menusBlock(p))
		case bot.Chart:
			blocks = append(blocks, pageChart(p, how)...)
		case bot.Table:
			blocks = append(blocks, narrowBlock(p))
		case bot.Text:
			p.Text = cut(p.Text, sectionMost)
			blocks = append(blocks, textBlock(p))
		case bot.Lead:
			p.Text = cut(p.Text, sectionMost)
			blocks = append(blocks, leadBlock(p))
		case bot.Buttons:
			blocks = append(blocks, buttonsBlock(p, buttons))
			buttons += len(p.Buttons)
		case bot.Note, bot.Credit:
			blocks = append(blocks, blocksOf([]bot.Part{p}, monospaceTables)...)
		}
	}
	return blocks
}

// pageChart is a chart on a page, or its title and table.
func pageChart(c bot.Chart, how pageForm) []slack.Block {
	if b, ok := chartBlock(c); ok && how == chartsOnPage {
		return []slack.Block{b}
	}
	blocks := []slack.Block{leadBlock(bot.Lead{Text: c.Title})}
	if spoken(c.Table) != "" {
		blocks = append(blocks, narrowBlock(c.Table))
	}
	return blocks
}

// menusBlock is a row of menus. Its block_id tells what is chosen: Slack shows what a
// person chose in a block of the same id, whatever it is given to show.
func menusBlock(m bot.Menus) slack.Block {
	var elements []slack.BlockElement
	said, err := json.Marshal(m)
	if err != nil { // no text fails
		said = nil
	}
	sum := sha256.Sum256(said)
	for _, one := range m.Menus {
		options, chosen, _ := optionsOf(bot.Field{Options: one.Options, Value: []string{one.Value}})
		e := &slack.SelectBlockElement{
			Type: slack.OptTypeStatic, ActionID: menuIDPrefix + one.ID + ":" + one.Action,
			Placeholder: label(one.Label, one.ID, fieldHolder), Options: options,
		}
		if len(chosen) > 0 {
			e.InitialOption = chosen[0]
		}
		elements = append(elements, e)
	}
	return slack.NewActionBlock("menus-"+hex.EncodeToString(sum[:8]), elements...)
}

// menuNamed reads a menu's id and action from its action_id; false for another element's.
func menuNamed(actionID string) (id, action string, ok bool) {
	rest, ok := strings.CutPrefix(actionID, menuIDPrefix)
	if !ok {
		return "", "", false
	}
	id, action, _ = strings.Cut(rest, ":")
	return id, action, id != ""
}
