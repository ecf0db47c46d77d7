package kit

import "slices"

// Prohibited names the matter that an interview may not ask about and that a text does
// ask about, in English; "" for none.
func Prohibited(text string) string { return newBans().find(text) }

// Competencies are those of a profile's bank, in their order.
func (b *Bank) Competencies(slug string) []Competency {
	if p := b.profiles[slug]; p != nil {
		return slices.Clone(p.competencies)
	}
	return nil
}

// Add is the kit with a question at its end that isn't in the bank, such as one that a
// team has written. What it takes beyond the time is said.
func (b *Bank) Add(k Kit, q *Question) Kit {
	k.Questions = append(slices.Clone(k.Questions), q)
	if !slices.ContainsFunc(k.Competencies, func(c Competency) bool { return c.ID == q.Competency }) {
		for _, c := range b.Competencies(k.Wanted.Profile) {
			if c.ID == q.Competency {
				k.Competencies = append(slices.Clone(k.Competencies), c)
			}
		}
	}
	k.Minutes.Questions += q.Minutes
	budget := k.Minutes.Slot - k.Minutes.Opening - k.Minutes.Theirs
	k.Minutes.Spare = max(0, budget-k.Minutes.Questions)
	if k.Minutes.Questions > budget {
		k.Shortfalls = append(slices.Clone(k.Shortfalls), Shortfall{Kind: OverTime, Have: k.Minutes.Questions, Want: budget})
	}
	return k
}

// Reworded is the kit with another way of asking a question, in the kit's language; its
// anchors and all else stay the bank's.
func (k Kit) Reworded(id, ask string) Kit {
	k.Questions = slices.Clone(k.Questions)
	for i, q := range k.Questions {
		if q.ID != id {
			continue
		}
		own, wording := *q, q.In(k.Wanted.Language)
		wording.Ask = ask
		if k.Wanted.Language == "fr" {
			own.Fr = &wording
		} else {
			own.En = &wording
		}
		k.Questions[i] = &own
	}
	return k
}
