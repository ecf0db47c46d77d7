package bot

import (
	"slices"

	"recruitbot/knowledge"
)

// present lays an answer out with a way on below it: the answer's own next steps, or
// else the first subjects of its profile.
func (b *Bot) present(a knowledge.Answer) Reply {
	return b.leadOn(Present(a, b.now()), a.Profile, a.Language)
}

// leadOn gives a reply without any button the subjects to go on with.
func (b *Bot) leadOn(r Reply, profile, language string) Reply {
	if slices.ContainsFunc(r.Parts, func(p Part) bool { _, is := p.(Buttons); return is }) {
		return r
	}
	for _, p := range b.Base().Profiles() {
		if profile != "" && profile != p.Slug {
			continue
		}
		menu := b.menu(p, b.subjects(p), language)
		if at := slices.IndexFunc(menu.Parts, func(p Part) bool { _, is := p.(Buttons); return is }); at >= 0 {
			r.Parts = append(r.Parts, menu.Parts[at])
			return r
		}
	}
	return r
}
