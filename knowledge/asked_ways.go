package knowledge

// Professions that some of them may name.
const (
	jobDevOps    = "DevOps engineers"
	jobFrontEnd  = "front-end developers"
	jobFullStack = "full-stack developers"
	jobSystems   = "system administrators"
)

// waysOfAsking are tried in this order.
var waysOfAsking = []wayOfAsking{
	{
		asked: []func() expression{devOpsName, replacesHire}, unless: ofDevOpsItself, topics: []string{topicDevOps}, beside: []string{kindJob + ":" + jobDevOps}, ofJob: true,
		lead: Texts{
			EN: "No: it does not replace a dedicated DevOps expert. Whether a backend developer is expected to know DevOps:",
			FR: "Non\u00a0: cela ne remplace pas un profil DevOps dédié. Quant à savoir si un profil backend doit connaître le DevOps\u00a0:",
		},
	},
	{
		asked: []func() expression{onlyThatDuty}, unless: wantsToKnow, topics: []string{topicDuties}, ofJob: true,
		lead: Texts{EN: "No, the job is wider than that.", FR: "Non, le métier est plus large que cela."},
	},
	{asked: []func() expression{madeAPIs, meansByThat}, unless: judgesAPIs, topics: []string{topicAPIs}},
	{
		asked: []func() expression{theBackOffice, theBackEnd, takenForOne}, unless: officeStaffed, topics: []string{topicBackOffice},
		lead: Texts{EN: "Not the same: the back-office is one part that backend work may include.", FR: "Ce n’est pas la même chose\u00a0: le back-office n’est qu’une partie possible du travail backend."},
	},
	{asked: []func() expression{selfTaught, whatToShow}, unless: whereToLearn, topics: []string{topicPortfolio}, years: true},
	{asked: []func() expression{manyAtOnce, byWhatMeans, ofASystem}, unless: aboutHiring, topics: []string{topicPerformance, topicScaling}},
	{asked: []func() expression{tooSlow, byWhatMeans, ofASystem}, unless: aboutHiring, topics: []string{topicPerformance}},
	{
		asked: []func() expression{fundamentals, stillCount}, unless: notFundamentals, topics: []string{topicTrends},
		lead: Texts{
			EN: "The fundamentals still count: solid ones are to be kept.",
			FR: "Les fondamentaux comptent toujours\u00a0: il faut en garder de solides.",
		},
	},
	{
		asked: []func() expression{onlyTheLarge, worksThere}, topics: []string{topicEmployers}, beside: []string{kindBeyond + ":" + beyondCompany},
		lead: Texts{EN: "Not only there.", FR: "Pas seulement."},
	},
	{asked: []func() expression{crowdedField}, unless: crowdedWhy, topics: []string{topicDemand}},
	{asked: []func() expression{doneCoding, asksOnward, onwards}, unless: keptCoding, topics: []string{topicProjectManager, topicMoves}},
	{asked: []func() expression{whichFlaws, flawsKnown}, unless: otherFlaws, topics: []string{topicAttacks}},
	{asked: []func() expression{whichQualities, qualitiesAsked}, unless: otherQualities, topics: []string{topicSoft}},
	{asked: []func() expression{talksToWhom}, unless: ofOneSide, topics: []string{topicContacts}},
	{asked: []func() expression{relationOf, frontAndBack, endsAsPeople}, unless: endsToldApart, topics: []string{topicWithFront}, beside: []string{kindJob + ":" + jobFrontEnd}},
	{asked: []func() expression{meetsClients}, unless: aboutHiring, topics: []string{topicSupport}},
	{
		asked: []func() expression{whichProjects, projectsToShow}, topics: []string{topicPortfolio}, beside: []string{kindBeyond + ":beyond.study_plan"},
		lead: Texts{EN: "My sources don’t say what kind of projects. What they do say:", FR: "Mes sources ne disent pas quel genre de projets. Ce qu’elles disent\u00a0:"},
	},
}
