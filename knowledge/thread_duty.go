package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// Where in the job something comes up that was just told of, and what else belongs there: "where does sharding come up?", « ça rentre dans
// quelle mission ? », "what else is in that responsibility?"

// duties are the main ones, in the order of their list, each with the topics that belong to it; the first of them tells of the duty itself.
var duties = [][]string{
	{topicAPIs, topicInterfaces, topicAuthentication, topicAPIDocs},
	{topicDatabaseWork, topicBackups, topicDatabases, topicSQL, topicNoSQL},
	{topicBusinessLogic},
	{topicIntegrations, topicPayments, topicMessaging, topicStorage},
	{topicPerformance, topicScaling, topicRedis},
	{topicSecurity, topicAttacks, topicSecrets, topicGDPR, topicOWASP},
}

// twoHalves are the duties that two topics tell together.
var twoHalves = []string{topicPerformance, topicScaling}

var (
	// whereInJob asks in which duty it comes up.
	whereInJob = pattern(`^(?:(?:where|when|how)(?: exactly)? (?:does|do|would|will|is|are|s) (?:it|that|this|they|those|these) (?:come up|come in|comes? in|fit(?: in)?|belong|come into (?:it|play)|appear|turn up|play a (?:role|part)|get used|used|needed|matter|show up|apply)|` +
		`(?:(?:and|so) )?(?:which|what) (?:main )?(?:duty|duties|responsibility|responsibilities|task|tasks|part of (?:the|his|her|their) (?:job|work|role))(?: (?:is|does|do|would|are))?(?: (?:it|that|this|those|they))?(?: (?:come|fall|belong|fit|part|go|come up))?(?: (?:in|into|under|to|of|with|from|for))?|is (?:it|that|this) (?:part of|in) (?:which|what) (?:duty|responsibility|task)|(?:it|that) (?:belongs|falls|goes)(?: (?:in|to|under|with))? (?:which|what) (?:duty|responsibility|task)|(?:in|under|to) (?:which|what) (?:duty|responsibility|task)(?: (?:is|does) (?:it|that|this)(?: (?:come up|fall|belong|fit|come))?)?|` +
		`(?:(?:ca|cela|c|il|elle|on s en) )?(?:intervient|rentre|entre|se situe|s inscrit|se place|arrive|est utilise|s utilise|releve|sert|fait partie|depend)(?: (?:ou|d ou|quand|a quel (?:moment|endroit)|(?:dans|de|pour|a) (?:quelles?|laquelle) (?:missions?|taches?|responsabilites?|parties?(?: du (?:metier|poste|job|boulot|travail))?)))|` +
		`(?:ou|a quel moment|a quel endroit|quand)(?: est ce (?:que|qu))? (?:ca|cela|il|elle)? ?(?:intervient|rentre|entre|se situe|s inscrit|se place|arrive|sert|est utilise)(?:[ -](?:il|elle|t il|t elle|ca))?|(?:c est|ca c est|et c est|ca fait partie)? ?(?:dans|de|pour) (?:quelles?|laquelle) (?:de ses )?(?:missions?|taches?|responsabilites?|parties?)(?: (?:du (?:metier|poste|job)|ca|est ce que ca|que ca|c est|rentre|intervient))*)` +
		`(?: (?:in|on|at|into|dans|au|du|the|le|la|son|sa|his|her|their|a|job|work|role|metier|poste|boulot|taf|quotidien|travail|daily|day to day|of|de|dev|developer|backend|en|pratique|practice|then|donc|exactement|exactly))*$`)
	// restOfIt asks what else belongs to it.
	restOfIt = pattern(`^(?:(?:and|so) )*what(?: s|s)? else (?:belongs|comes|falls|goes|is|counts)(?: part)? (?:to|under|in|with|of|there)(?: (?:it|that|there))?$|^(?:(?:et|il)? ?(?:y ?a )?quoi d autre (?:dedans|la dedans|dans ca))$|^(?:(?:and|et) )*(?:(?:what|anything|something)(?: s| is|s)? else(?: (?:is|does|do|s|goes|comes|falls|belongs?|there|it|that|this|counts?))*|what (?:other things|more)(?: (?:is|are|does|do))*|(?:et )?(?:quoi|rien|qu est ce qu il y a|qu y a t il|il y a quoi|y a quoi|autre chose|quoi de plus|c est quoi)(?: (?:d autre|de plus|le reste|comme autres choses))?|(?:et )?le reste|the rest)(?: (?:is|are|there))? ` +
		`(?:in|under|to|of|with|within|into|part of|include|cover|covered by|dans|a|de|d|du|pour)(?: (?:it|there))?(?: ?(?:that|this|the|same|cette|ce|la|le|l|meme))* (?:responsibility|duty|task|mission|tache|responsabilite|part|partie|one|item|point|area|domain|domaine|volet)(?: (?:then|la|exactly|exactement))*$`)
	belongsTo = Texts{EN: "Of the main duties it belongs to this one: %s.", FR: "Parmi les grandes missions, cela relève de celle-ci\u00a0: %s."}
)

// inDuty answers where in the job that comes up which was just told of, or what else belongs there, with the duty that it belongs to.
func (k *known) inDuty(q Question, r read, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, "-", " ")
	t := k.toldLastly(q)
	where := whereInJob().MatchString(core)
	if t == nil || r.wantsPay || r.namesSlots() || len(r.jobs)+len(r.offers) > 0 || k.namesTool(r.tokens) || !where && !restOfIt().MatchString(core) {
		return Answer{}, false
	}
	at := slices.IndexFunc(duties, func(ids []string) bool { return slices.Contains(ids, t.ID) })
	all := k.topics[topicDuties]
	if at < 0 || all == nil || k.topics[duties[at][0]] == nil {
		return Answer{}, false
	}
	items := itemsOf(all.Answer.In(r.language))
	if at >= len(items) {
		return Answer{}, false
	}
	a := k.dutyTold(duties[at][0], r)
	a.Lead = fmt.Sprintf(belongsTo.In(r.language), items[at])
	return a, true
}

// dutyTold is what is told of a duty, or of another item: in two halves where two topics tell it.
func (k *known) dutyTold(id string, r read) Answer {
	if !slices.Contains(twoHalves, id) || slices.ContainsFunc(twoHalves, func(id string) bool { return k.topics[id] == nil }) {
		return k.topic(k.topics[id], r.language)
	}
	a := k.choose(twoHalves, r)
	a.Text = k.eachWhole(twoHalves, r.language)
	return a
}
