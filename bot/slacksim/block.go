package slacksim

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// onlyMessages are the blocks that no view may hold; others may stand anywhere, and charts
// on a home tab: where they may stand isn't published, and RefuseCharts refuses them.
func onlyMessages() []string {
	return []string{
		"markdown", "context_actions", "table", "data_table", "data_visualization",
		"plan", "task_card", "card", "carousel", "file",
	}
}

// blocks looks at a list of blocks.
func (c *checker) blocks(at string, list []any, most int) {
	c.count(at, len(list), most)
	for i, b := range list {
		c.block(fmt.Sprintf("%s/%d", at, i), b)
	}
	if c.markdown > maxMarkdown {
		c.fail(at, fmt.Sprintf("markdown blocks hold more than %d characters", maxMarkdown))
	}
	if c.cells > maxTable {
		c.fail(at, fmt.Sprintf("table cells hold more than %d characters", maxTable))
	}
	if c.focused > 1 {
		c.fail(at, "focus_on_load on more than one element")
	}
}

// block looks at one block.
func (c *checker) block(at string, v any) {
	b, ok := v.(map[string]any)
	if !ok {
		c.fail(at, "must be an object")
		return
	}
	kind := text(b, "type")
	onHome := c.surface == "home"
	if c.surface != "message" && slices.Contains(onlyMessages(), kind) && (!onHome || kind != "data_visualization") || onHome && kind == "alert" {
		c.fail(at+"/type", "unsupported type: "+kind)
		return
	}
	c.blockID(at, text(b, "block_id"))
	switch kind {
	case "section":
		c.section(at, b)
	case "header":
		c.textObject(at+"/text", b["text"], maxHeader, plainOnly)
	case "context":
		c.context(at, b)
	case "actions":
		c.elements(at+"/elements", items(b, "elements"), maxActions, actionElements())
	case "context_actions":
		c.elements(at+"/elements", items(b, "elements"), maxIcons, []string{"feedback_buttons", "icon_button"})
	case "input":
		c.input(at, b)
	case "markdown":
		c.markdownBlock(at, b)
	case "table":
		c.table(at, b)
	case "image":
		c.image(at, b)
	case "card":
		c.card(at, b)
	case "carousel":
		c.children(at+"/elements", items(b, "elements"), maxCarousel)
	case "container":
		c.children(at+"/child_blocks", items(b, "child_blocks"), maxChildren)
	case "rich_text":
		if b["elements"] == nil {
			c.missing(at, "elements")
		}
	case "data_visualization":
		c.chart(at, b)
	case "divider", "video", "file", "alert", "plan", "task_card", "data_table", "layout", "call":
	default:
		c.fail(at+"/type", "unsupported type: "+kind)
	}
}

func (c *checker) blockID(at, id string) {
	c.length(at+"/block_id", id, maxID)
	if id != "" && c.blockIDs[id] {
		c.fail(at+"/block_id", "block_id must be unique: "+id)
	}
	c.blockIDs[id] = true
}

func (c *checker) section(at string, b map[string]any) {
	fields := items(b, "fields")
	if b["text"] == nil && len(fields) == 0 {
		c.fail(at, "must define either `fields` or `text`")
	}
	if b["text"] != nil {
		c.textObject(at+"/text", b["text"], maxSection, anyMarkup)
	}
	c.count(at+"/fields", len(fields), maxFields)
	for i, f := range fields {
		c.textObject(fmt.Sprintf("%s/fields/%d", at, i), f, maxField, anyMarkup)
	}
	if b["accessory"] != nil {
		allowed := append(actionElements(), "image")
		c.element(at+"/accessory", b["accessory"], allowed, map[string]bool{})
	}
}

func (c *checker) context(at string, b map[string]any) {
	list := items(b, "elements")
	if len(list) == 0 {
		c.missing(at, "elements")
	}
	c.count(at+"/elements", len(list), maxContext)
	for i, v := range list {
		here := fmt.Sprintf("%s/elements/%d", at, i)
		if e, ok := v.(map[string]any); ok && text(e, "type") == "image" {
			c.image(here, e)
			continue
		}
		c.textObject(here, v, maxField, anyMarkup)
	}
}

func (c *checker) input(at string, b map[string]any) {
	c.textObject(at+"/label", b["label"], maxLabel, plainOnly)
	if b["hint"] != nil {
		c.textObject(at+"/hint", b["hint"], maxLabel, plainOnly)
	}
	c.element(at+"/element", b["element"], inputElements(), map[string]bool{})
}

func (c *checker) markdownBlock(at string, b map[string]any) {
	s := text(b, "text")
	if s == "" {
		c.fail(at+"/text", "must be more than 0 characters")
	}
	c.markdown += utf8.RuneCountInString(s)
}

func (c *checker) table(at string, b map[string]any) {
	c.tables++
	rows := items(b, "rows")
	if len(rows) == 0 {
		c.missing(at, "rows")
	}
	c.count(at+"/rows", len(rows), maxRows)
	c.count(at+"/column_settings", len(items(b, "column_settings")), maxColumns)
	for i, r := range rows {
		here := fmt.Sprintf("%s/rows/%d", at, i)
		row, ok := r.([]any)
		if !ok {
			c.fail(here, "must be a list of cells")
			continue
		}
		c.count(here, len(row), maxColumns)
		for j, v := range row {
			c.cell(fmt.Sprintf("%s/%d", here, j), v)
		}
	}
}

func (c *checker) cell(at string, v any) {
	cell, _ := v.(map[string]any) // anything else has no type, which is refused
	switch text(cell, "type") {
	case "raw_text":
		if text(cell, "text") == "" {
			c.fail(at+"/text", "must be more than 0 characters")
		}
		c.cells += utf8.RuneCountInString(text(cell, "text"))
	case "rich_text":
		c.cells += richLength(cell)
	default:
		c.fail(at+"/type", "unsupported type: "+text(cell, "type"))
	}
}

// richLength counts the characters of all texts inside a rich text.
func richLength(v any) int {
	o, _ := v.(map[string]any) // anything else holds no text
	n := utf8.RuneCountInString(text(o, "text"))
	for _, e := range items(o, "elements") {
		n += richLength(e)
	}
	return n
}

func (c *checker) image(at string, b map[string]any) {
	if text(b, "image_url") == "" && b["slack_file"] == nil {
		c.fail(at, "must define either `image_url` or `slack_file`")
	}
	if text(b, "alt_text") == "" {
		c.missing(at, "alt_text")
	}
	c.length(at+"/image_url", text(b, "image_url"), maxURL)
	c.length(at+"/alt_text", text(b, "alt_text"), maxAlt)
}

func (c *checker) card(at string, b map[string]any) {
	for _, k := range []string{"title", "subtitle", "body"} {
		most := maxHeader
		if k == "body" {
			most = 200
		}
		if b[k] != nil {
			c.textObject(at+"/"+k, b[k], most, anyMarkup)
		}
	}
	if b["title"] == nil && b["body"] == nil && b["hero_image"] == nil && b["actions"] == nil {
		c.fail(at, "must define `title`, `body`, `hero_image` or `actions`")
	}
	if b["actions"] != nil {
		c.elements(at+"/actions", items(b, "actions"), maxActions, actionElements())
	}
}

func (c *checker) children(at string, list []any, most int) {
	if len(list) == 0 {
		c.fail(at, "must have at least one item")
	}
	c.count(at, len(list), most)
	for i, b := range list {
		c.block(fmt.Sprintf("%s/%d", at, i), b)
	}
}
