package drive

import (
	"encoding/json"
	"fmt"
	"strings"

	"recruitbot/bot/slacksim"
)

// words are what people read in a message, line by line, its buttons in
// brackets.
func words(m slacksim.Message) string {
	var blocks []map[string]any
	if json.Unmarshal(m.Blocks, &blocks) != nil || m.BotID == "" || m.Markup == "markdown" {
		blocks = nil // its text is all there is
	}
	var lines []string
	if len(blocks) == 0 {
		lines = append(lines, m.Text)
	}
	for _, b := range blocks {
		lines = append(lines, strings.TrimRight(blockWords(b), "\n"))
	}
	return plain(strings.Join(lines, "\n"))
}

// plain undoes Slack's escapes and spaces that do not break.
func plain(text string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "\u00a0", " ", "\u202f", " ").Replace(text)
}

// blockWords are the words of one block. One that is not known says its type.
func blockWords(b map[string]any) string {
	switch kind, _ := b["type"].(string); kind {
	case "rich_text":
		return each(b["elements"], "", richWords)
	case "section":
		return strings.Trim(textOf(b["text"])+"\n"+each(b["fields"], "\n", func(f map[string]any) string { return textOf(f) }), "\n")
	case "header":
		return textOf(b["text"])
	case "context":
		return each(b["elements"], " ", func(e map[string]any) string { return textOf(e) })
	case "actions", "context_actions":
		return each(b["elements"], " ", func(e map[string]any) string { return strings.Join(labels(e), " ") })
	case "table":
		rows, _ := b["rows"].([]any) // none: an empty table
		var lines []string
		for _, r := range rows {
			lines = append(lines, each(r, " | ", cellWords))
		}
		return strings.Join(lines, "\n")
	case "markdown":
		text, _ := b["text"].(string) // the workspace has looked at it
		return text
	case "divider":
		return "---"
	case "input":
		return inputWords(b)
	default:
		return "(" + kind + ")"
	}
}

// inputWords are a field's label, what stands in it, and what is wrong with it.
func inputWords(b map[string]any) string {
	e, _ := b["element"].(map[string]any) // the workspace has looked at it
	line := textOf(b["label"]) + ": "
	if text, ok := e["initial_value"].(string); ok {
		line += text
	}
	if chosen, ok := e["initial_option"].(map[string]any); ok {
		line += textOf(chosen["text"])
	}
	if fault, ok := b["fault"].(string); ok {
		line += " (" + fault + ")"
	}
	return line
}

// formBlocks are a form's blocks below its title, with the faults of its fields.
func formBlocks(v slacksim.View) json.RawMessage {
	var form struct {
		Title  map[string]any   `json:"title"`
		Blocks []map[string]any `json:"blocks"`
	}
	if json.Unmarshal(v.Raw, &form) != nil {
		return nil // the workspace made it
	}
	for _, b := range form.Blocks {
		if id, ok := b["block_id"].(string); ok && v.Errors[id] != "" {
			b["fault"] = v.Errors[id]
		}
	}
	blocks, err := json.Marshal(append([]map[string]any{{"type": "header", "text": form.Title}}, form.Blocks...))
	if err != nil {
		return nil // decoded just now
	}
	return blocks
}

// richWords are the words of a part of a rich text.
func richWords(e map[string]any) string {
	switch e["type"] {
	case "rich_text_list":
		indent, _ := e["indent"].(float64) // none: 0
		return each(e["elements"], "", func(item map[string]any) string {
			return strings.Repeat("  ", int(indent)) + "- " + richWords(item)
		})
	case "rich_text_section", "rich_text_quote", "rich_text_preformatted":
		return strings.TrimRight(each(e["elements"], "", inlineWords), "\n") + "\n"
	}
	return inlineWords(e)
}

func inlineWords(e map[string]any) string {
	for _, k := range []string{"text", "url", "user_id", "name"} {
		if s, ok := e[k].(string); ok {
			return s
		}
	}
	return fmt.Sprintf("(%v)", e["type"])
}

func cellWords(c map[string]any) string {
	if c["type"] == "rich_text" {
		return strings.TrimSpace(each(c["elements"], "", richWords))
	}
	return inlineWords(c)
}

// labels are the buttons that an element is, each in brackets.
func labels(e map[string]any) []string {
	if chosen, ok := e["initial_option"].(map[string]any); ok {
		return []string{"[" + textOf(chosen["text"]) + "]"}
	}
	var out []string
	for _, k := range []string{"text", "placeholder", "positive_button", "negative_button"} {
		part, _ := e[k].(map[string]any) // absent: skipped
		if inner, ok := part["text"].(map[string]any); ok {
			part = inner
		}
		if label := textOf(part); label != "" {
			out = append(out, "["+label+"]")
		}
	}
	return out
}

// textOf is the text of a text object; "" for anything else.
func textOf(v any) string {
	o, _ := v.(map[string]any)    // anything else holds no text
	text, _ := o["text"].(string) // likewise
	return text
}

// each joins what is made of the objects of a list.
func each(list any, sep string, of func(map[string]any) string) string {
	all, _ := list.([]any) // anything else is an empty list
	var out []string
	for _, v := range all {
		if o, ok := v.(map[string]any); ok {
			out = append(out, of(o))
		}
	}
	return strings.Join(out, sep)
}
