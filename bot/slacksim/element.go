package slacksim

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// placed is an interactive element with the block that it stands in.
type placed struct {
	element map[string]any
	blockID string
	input   map[string]any // the input block around it; nil elsewhere
}

// elementsOf finds the interactive elements in decoded blocks, in reading order.
func elementsOf(blocks []any) []placed {
	var out []placed
	for _, b := range blocks {
		block, _ := b.(map[string]any) // anything else was refused before
		id := text(block, "block_id")
		take := func(e any, input map[string]any) {
			if el, ok := e.(map[string]any); ok && interactive(text(el, "type")) {
				out = append(out, placed{element: el, blockID: id, input: input})
			}
		}
		switch text(block, "type") {
		case "input":
			take(block["element"], block)
		case "section":
			take(block["accessory"], nil)
		case "actions", "context_actions":
			for _, e := range items(block, "elements") {
				take(e, nil)
			}
		case "card":
			for _, e := range items(block, "actions") {
				take(e, nil)
			}
		case "carousel":
			out = append(out, elementsOf(items(block, "elements"))...)
		case "container":
			out = append(out, elementsOf(items(block, "child_blocks"))...)
		}
	}
	return out
}

// interactive tells elements that people use from those they only read.
func interactive(kind string) bool {
	return kind != "image" && kind != "mrkdwn" && kind != "plain_text" && kind != "url_source"
}

// named gives every block and every element the id that Slack makes up where
// the bot gave none. No blocks are nil.
func (s *Sim) named(blocks []any) json.RawMessage {
	if len(blocks) == 0 {
		return nil
	}
	for _, b := range blocks {
		if block, ok := b.(map[string]any); ok && text(block, "block_id") == "" {
			block["block_id"] = s.place.newID("b")
		}
	}
	for _, at := range elementsOf(blocks) {
		if text(at.element, "action_id") == "" {
			at.element["action_id"] = s.place.newID("a")
		}
	}
	return mustJSON(blocks)
}

// filled is an element's state after a person put value in. In elements that
// take several, the values are parted by line ends. It is false where the
// element does not offer the value. Sim.mu is held.
func (p *place) filled(e map[string]any, value string) (map[string]any, bool) {
	kind := text(e, "type")
	state := map[string]any{"type": kind}
	switch kind {
	case "plain_text_input", "number_input", "email_text_input", "url_text_input":
		state["value"] = value
		return state, true
	case "datepicker":
		state["selected_date"] = value
		return state, true
	case "timepicker":
		state["selected_time"] = value
		return state, true
	case "datetimepicker":
		at, err := strconv.ParseInt(value, 10, 64)
		state["selected_date_time"] = at
		return state, err == nil
	case "rich_text_input":
		state["rich_text_value"] = map[string]any{"type": "rich_text", "elements": []any{map[string]any{
			"type": "rich_text_section", "elements": []any{map[string]any{"type": "text", "text": value}},
		}}}
		return state, true
	case "file_input":
		files, ok := p.filesOf(value)
		state["files"] = files
		return state, ok
	case "static_select", "external_select", "radio_buttons", "overflow":
		option := p.offered(e, value)
		state["selected_option"] = option
		return state, option != nil
	case "checkboxes", "multi_static_select", "multi_external_select":
		chosen := []any{}
		for _, v := range strings.Split(value, "\n") {
			option := p.offered(e, v)
			if v != "" && option == nil {
				return nil, false
			}
			if v != "" {
				chosen = append(chosen, option)
			}
		}
		state["selected_options"] = chosen
		return state, true
	case "users_select", "conversations_select", "channels_select":
		state["selected_"+strings.TrimSuffix(kind, "s_select")] = value
		return state, true
	case "multi_users_select", "multi_conversations_select", "multi_channels_select":
		of := strings.TrimSuffix(strings.TrimPrefix(kind, "multi_"), "_select")
		state["selected_"+of] = strings.FieldsFunc(value, func(r rune) bool { return r == '\n' })
		return state, true
	}
	return nil, false
}

// offered finds an option by its value, or the first for "". Those of an
// external menu are what the app has suggested so far.
func (p *place) offered(e map[string]any, value string) any {
	options := optionsOf(e)
	if strings.HasSuffix(text(e, "type"), "external_select") {
		options = slices.Concat(items(e, "initial_options"), []any{e["initial_option"]}, p.suggested[text(e, "action_id")])
	}
	for _, o := range options {
		if option, ok := o.(map[string]any); ok && (value == "" || text(option, "value") == value) {
			return option
		}
	}
	return nil
}

// optionsOf lists the options of a menu, those in groups too.
func optionsOf(menu map[string]any) []any {
	options := items(menu, "options")
	for _, g := range items(menu, "option_groups") {
		group, _ := g.(map[string]any) // anything else holds no options
		options = append(slices.Clip(options), items(group, "options")...)
	}
	return options
}

// untouched is an element's state before anyone touched it.
func untouched(e map[string]any) map[string]any {
	state := map[string]any{"type": e["type"]}
	for from, to := range map[string]string{
		"initial_value": "value", "initial_date": "selected_date", "initial_time": "selected_time",
		"initial_option": "selected_option", "initial_options": "selected_options", "initial_user": "selected_user",
		"initial_conversation": "selected_conversation", "initial_channel": "selected_channel",
		"initial_users": "selected_users", "initial_conversations": "selected_conversations", "initial_channels": "selected_channels",
		"initial_date_time": "selected_date_time",
	} {
		if e[from] != nil {
			state[to] = e[from]
		}
	}
	return state
}

// empty tells whether a state holds nothing that was entered or chosen.
func empty(state map[string]any) bool {
	for k, v := range state {
		list, isList := v.([]any)
		if k != "type" && v != nil && v != "" && (!isList || len(list) > 0) {
			return false
		}
	}
	return true
}

// text reads a text field; "" for none.
func text(o map[string]any, field string) string {
	s, _ := o[field].(string) // absent or of another type: ""
	return s
}

// items reads a list; nil for none.
func items(o map[string]any, field string) []any {
	list, _ := o[field].([]any) // absent or of another type: nil
	return list
}

// decodeBlocks reads a list of blocks.
func decodeBlocks(raw string) ([]any, error) {
	var list []any
	if err := json.Unmarshal([]byte(raw), &list); err != nil {
		return nil, fmt.Errorf("blocks are no list: %w", err)
	}
	return list, nil
}
