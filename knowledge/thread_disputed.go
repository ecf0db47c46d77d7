package knowledge

import "slices"

// Somebody says otherwise than what was just told, "our CTO says that's the devops guy's job, who's right?": the sources' side is told, and who
// is right is left to the asker.

var (
	// elsesTask says whose task it is to be instead; whoIsRight asks whether it is.
	elsesTask  = pattern(`\b(?:the|a|an|their|his|her|some)(?: \S+){0,3}? (?:job|role|task|responsibility|duty)\b|\b(?:boulot|taf|travail|role|metier|job|tache|affaire|responsabilite|mission)s? (?:des?|du|d|a|aux?|l)\b|\b(?:only|just|que|seulement) (?:the )?(?:ops|devops|admins?|sysadmins?|infra)\b|\b(?:ops|devops|sysadmins?|admins?|admin sys|infra|dbas?|infra team|ops team) (?:do|does|did|should|must|handles?|care|takes? care|s en occupe\w*|gere\w*|fait|font)\b|\b(?:aux?|a l|c est|for|pour)(?: (?:the|les?|plutot|equipe))* (?:ops|devops|dbas?|admins?|adminsys|sysadmins?|infra|exploitation)\b`)
	whoIsRight = pattern(`\b(?:who (?:should|do|can|shall) (?:i|we) (?:believe|trust|follow|listen to)|qui (?:(?:dois je|dois-je|je dois|croire|faut il|il faut|faut-il) ?)+(?:croire|suivre|ecouter)?|who(?: is|s| s)? (?:right|wrong|correct)|qui (?:a|dit) (?:raison|tort|vrai)|(?:is|are) (?:that|this|it|he|she|they) (?:right|wrong|true|correct|so|mistaken)|(?:il|elle|on|ils|elles) (?:a|ont|aurait) (?:raison|tort)|(?:a|ont)[ -](?:t[ -])?(?:il|elle|ils|elles) (?:raison|tort)|c est (?:vrai|faux|juste)|(?:est ce|est-ce) (?:vrai|faux|juste)|is (?:he|she|that) lying|(?:he|she|they) (?:right|wrong)|do you agree|tu confirmes|vous confirmez)\b|[ ,.;](?:true|right|correct|vrai|raison|agreed|non|no|nope|is it|si|faux)\W*$`)
	// toldSo says that it is somebody else who says so.
	toldSo = cueOf("says say said saying tells tell told thinks think claims claim claimed insists insist argues reckons reckon believes apparently supposedly dit disent disait pense pensent affirme affirment pretend pretendent soutient raconte croit estime trouve parait apparemment soi-disant entendu heard")
	// operators run servers and deployments.
	operators = cueOf("ops devops dev-ops sysadmin sysadmins adminsys sre infra infrastructure exploitation operations admin admins platform", "dev ops", "admin sys", "sys admin", "system administrator", "administrateur systeme", "administrateurs systeme")
)

// ofOperations are the topics of what lies between a developer and those who run the servers.
var ofOperations = []string{topicDevOps, topicContainers, topicCICD, topicCloud, topicServer, topicContactsOps}

// disputed answers who is told otherwise by somebody with what was told: of what is between development and operations, with where the line is.
func (k *known) disputed(q Question, r read, _ string) (Answer, bool) {
	t := k.toldLastly(q)
	if t == nil || r.wantsPay || len(r.offers)+len(r.slots.Companies)+len(r.places) > 0 || r.saysWhatTheyAre() || grave.among(r.tokens) || !toldSo.in(r.plain) || !elsesTask().MatchString(r.text) || !whoIsRight().MatchString(r.text) {
		return Answer{}, false
	}
	if line := k.topics[topicDevOps]; line != nil && operators.in(r.text) && slices.Contains(ofOperations, t.ID) {
		t = line
	}
	a := k.topic(t, r.language)
	a.Lead, a.GoesOn = wordsOf(r.language).told, t.Title.In(r.language)
	return a, true
}

// toldLastly is the topic that the last answer was, or the first of several that it told side by side; nil for none.
func (k *known) toldLastly(q Question) *Topic {
	if t := k.topicBefore(q); t != nil || len(q.Previous.Offered) == 0 || len(q.Previous.Topics) > 0 {
		return t
	}
	if t := k.topics[q.Previous.Offered[0]]; t != nil && t.Computed == "" {
		return t
	}
	return nil
}
