package check

import "recruitbot/bot/draft/pattern"

// acting are mentions and links as Slack and Markdown write them.
var acting = pattern.Of(`<[!@#][^>\s]*>?|<[A-Za-z][\w+.\-]*:[^>\s]*>?|\[[^\]\n]+\][(\[][^)\]\n]*[)\]]?|@(?:here|channel|everyone|all)\b`)

// Acting names what of a text calls somebody or leads somewhere: mentions of people,
// channels and all, web and e-mail addresses, words that are links. A text that a model
// wrote has none of them. Names of hosts alone are left, since they are names of
// technologies and companies as well. Code is read like all else.
func Acting(text string) []string {
	found := acting().FindAllString(text, manyAlike)
	for _, a := range addresses(text) {
		found = append(found, text[a.start:a.end])
	}
	return found
}
