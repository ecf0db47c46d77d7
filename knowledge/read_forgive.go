package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What a text names and does not ask about.

// forgive forgets strangers where a topic is known and pay is not asked for:
// those that stand in the text only by a slip or another ending ("professin" is no
// teacher), and those outside the sentence that asks. Who says that a client in Lyon
// lost data, and then asks about backups, asks nothing about Lyon. Nor does who wants words
// to type somewhere ask about that place.
func (k *known) forgive(r *read) {
	if r.pay.spoken {
		r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool {
			return !r.spelt(kindBeyond+":"+id) || id == beyondCurrency && r.slots.parts() > 0 // whose range is shown as it is
		})
		return
	}
	if t := k.topics[k.topOf(*r)]; t == nil || !r.reading.Known {
		return
	}
	back, compares := r.refersBack(), k.comparesJobs(k.topOf(*r))
	left := slices.DeleteFunc(slices.Clone(r.hits), func(h match.Hit) bool {
		if back && h.Exact && ofAnyJob(h) {
			return false
		}
		if r.byTheWay(h) {
			return true
		}
		outside := (h.To <= r.reading.From || h.From >= r.reading.To) && !r.headed(h)
		if outside && h.Exact && ofAnyJob(h) && (compares || r.soughtAfter(h)) {
			return false // "maybe a data engineer instead: how is that different from a backend developer?"
		}
		return !h.Exact || outside && !endsAsking(r.text[r.tokens[h.To-1].End:])
	})
	r.places, r.jobs, r.beyond = named(left, kindPlace), jobs(left), named(left, kindBeyond)
}

// headed tells whether a name stands at the head of a text, before a colon: "Rust: which frameworks are popular?" asks about it.
func (r *read) headed(h match.Hit) bool {
	return h.From == 0 && h.To < len(r.tokens) && strings.HasPrefix(strings.TrimLeft(r.text[r.tokens[h.To-1].End:], " "), ":")
}

// soughtAfter tells whether somebody of a profession is looked for, and this profile's job is not named: "we need a plumber. What are the
// duties?" asks what a plumber does, whatever the sentence that asks would mean alone.
func (r read) soughtAfter(h match.Hit) bool {
	before, after := r.text[:r.tokens[h.From].Start], r.text[r.tokens[h.To-1].End:]
	return (lookedFor().MatchString(before) || wantedBehind().MatchString(after)) && !slices.ContainsFunc(r.hits, ofThisJob)
}

// seeks tells whether somebody of a profession is looked for, in a sentence of its own.
func (r read) seeks(job string) bool {
	return slices.ContainsFunc(r.hits, func(h match.Hit) bool {
		return ofAnyJob(h) && strings.HasSuffix(h.Label, ":"+job) && endsClause(r.text[r.tokens[h.To-1].End:]) && r.soughtAfter(h)
	})
}

// endsClause tells whether a clause ends before a text: "on cherche un product owner, quelles compétences ?"
func endsClause(after string) bool {
	after = strings.TrimLeft(after, " ")
	return after == "" || strings.ContainsAny(after[:1], ",.;:-–—!(")
}

var (
	// lookedFor ends right before who is looked for; wantedBehind begins right behind.
	lookedFor = pattern(`\b(?:needs?|needing|wants?|hir(?:e|es|ing)|recruit(?:s|ing)?|look(?:s|ing)? for|search(?:es|ing)? for|seek(?:s|ing)?|sourc(?:e|es|ing)|after|fill(?:ing)?|brief for|(?:role|position|job|vacancy|opening|opportunity) (?:for|as|of|is)|` +
		`cherch(?:e|es|ons|ez|ent|er)|recherch(?:e|es|ons|ez|ent|er)|recrut(?:e|es|ons|ez|ent|er)|embauch(?:e|es|ons|ez|ent|er)|veut|veux|voulons|voudrais|voudrait|besoin|trouver|poste|offre|recherche|recrutement|fiche|sourc(?:e|es|er)|faut)` +
		`(?: (?:an?|the|our|my|some|new|first|second|good|senior|junior|confirmed|experienced|another|une?|des|de|d|du|l|le|la|notre|mon|ma|nouveau|nouvelle|premier|premiere|bon|bonne|autre|deux|trois|two|three|urgently|actually|now|urgent|actuellement|justement|aussi|also|pour|mon client|my client))*[ '’]$`)
	wantedBehind = pattern(`^ ?(?:(?:is|are|urgently|est|sont) )*(?:needed|wanted|roles?|positions?|jobs?|vacanc(?:y|ies)|openings?|recherchee?s?|demandee?s?|a (?:pourvoir|recruter|embaucher|trouver|sourcer|sortir))\b`)
)
