package bot

import (
	"encoding/json"
	"strings"
)

// ValueMost is how many characters a Button's Value and a Form's State hold.
const ValueMost = 2000

// EncodeValue writes what travels in a Button's Value or a Form's State. It doesn't look
// whether that fits; what JSON can't hold comes to "{}".
func EncodeValue(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // it would take six characters for one
	if err := e.Encode(v); err != nil {
		return "{}"
	}
	return strings.TrimSpace(b.String())
}

// DecodeValue reads what EncodeValue wrote: the zero value of anything else.
func DecodeValue[T any](value string) T {
	var v, none T
	if json.Unmarshal([]byte(value), &v) != nil {
		return none
	}
	return v
}
