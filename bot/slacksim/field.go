package slacksim

import (
	"fmt"
	"slices"
)

// actionElements are what may stand in an actions block or beside a section.
func actionElements() []string {
	return []string{
		"button", "workflow_button", "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker",
		"static_select", "external_select", "users_select", "conversations_select", "channels_select",
		"multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
	}
}

// inputElements are what an input block may hold.
func inputElements() []string {
	fields := []string{
		"plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input", "file_input",
	}
	return append(fields, slices.DeleteFunc(actionElements(), func(kind string) bool {
		return kind == "button" || kind == "workflow_button" || kind == "overflow"
	})...)
}

// elements looks at the elements of one block, whose action_ids must differ.
func (c *checker) elements(at string, list []any, most int, allowed []string) {
	if len(list) == 0 {
		c.fail(at, "must have at least one item")
	}
	c.count(at, len(list), most)
	ids := map[string]bool{}
	for i, e := range list {
		c.element(fmt.Sprintf("%s/%d", at, i), e, allowed, ids)
	}
}

// element looks at one element; ids are the action_ids of its block so far.
func (c *checker) element(at string, v any, allowed []string, ids map[string]bool) {
	e, _ := v.(map[string]any) // anything else has no type, which is refused
	kind := text(e, "type")
	if !slices.Contains(allowed, kind) {
		c.fail(at+"/type", "unsupported type: "+kind)
		return
	}
	id := text(e, "action_id")
	c.length(at+"/action_id", id, maxID)
	if id != "" && ids[id] {
		c.fail(at+"/action_id", "action_id must be unique: "+id)
	}
	ids[id] = true
	if focus, _ := e["focus_on_load"].(bool); focus {
		c.focused++
	}
	if e["placeholder"] != nil {
		c.textObject(at+"/placeholder", e["placeholder"], maxPlaceholder, plainOnly)
	}
	if e["confirm"] != nil {
		c.confirm(at+"/confirm", e["confirm"])
	}
	c.inside(at, kind, e)
}

// inside looks at what a kind of element has of its own.
func (c *checker) inside(at, kind string, e map[string]any) {
	switch kind {
	case "image":
		c.image(at, e)
	case "button", "workflow_button", "icon_button":
		c.button(at, e)
	case "feedback_buttons":
		for _, k := range []string{"positive_button", "negative_button"} {
			b, _ := e[k].(map[string]any) // absent: its text is missed
			c.button(at+"/"+k, b)
		}
	case "overflow":
		c.options(at+"/options", items(e, "options"), maxOverflow)
	case "checkboxes", "radio_buttons":
		c.options(at+"/options", items(e, "options"), maxChoices)
	case "static_select", "multi_static_select":
		c.menu(at, e)
	case "plain_text_input":
		c.length(at+"/initial_value", text(e, "initial_value"), maxInput)
	case "number_input":
		if _, ok := e["is_decimal_allowed"].(bool); !ok {
			c.missing(at, "is_decimal_allowed")
		}
	}
}

func (c *checker) button(at string, b map[string]any) {
	c.textObject(at+"/text", b["text"], maxButton, plainOnly)
	c.length(at+"/value", text(b, "value"), maxValue)
	c.length(at+"/url", text(b, "url"), maxURL)
	c.length(at+"/accessibility_label", text(b, "accessibility_label"), maxButton)
	if style := text(b, "style"); style != "" && style != "primary" && style != "danger" {
		c.fail(at+"/style", "unsupported style: "+style)
	}
}

func (c *checker) menu(at string, e map[string]any) {
	options, groups := items(e, "options"), items(e, "option_groups")
	if (len(options) == 0) == (len(groups) == 0) {
		c.fail(at, "must define either `options` or `option_groups`")
		return
	}
	if len(options) > 0 {
		c.options(at+"/options", options, maxOptions)
	}
	c.count(at+"/option_groups", len(groups), maxOptions)
	for i, g := range groups {
		here := fmt.Sprintf("%s/option_groups/%d", at, i)
		group, _ := g.(map[string]any) // anything else has no label, which is refused
		c.textObject(here+"/label", group["label"], maxOptionText, plainOnly)
		c.options(here+"/options", items(group, "options"), maxOptions)
	}
}

func (c *checker) options(at string, list []any, most int) {
	if len(list) == 0 {
		c.fail(at, "must have at least one item")
	}
	c.count(at, len(list), most)
	for i, v := range list {
		here := fmt.Sprintf("%s/%d", at, i)
		o, _ := v.(map[string]any) // anything else has no text, which is refused
		c.textObject(here+"/text", o["text"], maxOptionText, anyMarkup)
		c.length(here+"/value", text(o, "value"), maxOptionValue)
		if o["description"] != nil {
			c.textObject(here+"/description", o["description"], maxOptionText, anyMarkup)
		}
	}
}

func (c *checker) confirm(at string, v any) {
	o, _ := v.(map[string]any) // anything else has no title, which is refused
	c.textObject(at+"/title", o["title"], 100, plainOnly)
	c.textObject(at+"/text", o["text"], 300, anyMarkup)
	c.textObject(at+"/confirm", o["confirm"], 30, plainOnly)
	c.textObject(at+"/deny", o["deny"], 30, plainOnly)
}
