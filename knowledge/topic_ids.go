package knowledge

// The topics that rules name. A profile that lacks one of them is not asked by such a rule.
const (
	topicBackOffice = "role.backoffice"
	topicJob        = "role.overview"
	topicContacts   = "role.contacts"
	topicServerSide = "role.server_side"
	topicWithFront  = "role.team_frontend"
	topicTitles     = "role.titles"
	topicTrends     = "role.trends"

	topicFrontend   = "compare.frontend"
	topicFullStack  = "compare.fullstack"
	topicSpecialist = "compare.specialist"

	topicAPIs           = "resp.api"
	topicAuthentication = "resp.api_auth"
	topicAttacks        = "resp.attacks"
	topicBusinessLogic  = "resp.business_logic"
	topicDatabaseWork   = "resp.database"
	topicBackups        = "resp.db_backup"
	topicGDPR           = "resp.gdpr"
	topicIntegrations   = "resp.integrations"
	topicMessaging      = "resp.messaging"
	topicDuties         = "resp.overview"
	topicPayments       = "resp.payments"
	topicPerformance    = "resp.performance"
	topicInterfaces     = "resp.rest_graphql"
	topicScaling        = "resp.scaling"
	topicSecrets        = "resp.secrets"
	topicSecurity       = "resp.security"
	topicStorage        = "resp.storage"
	topicSupport        = "resp.support"

	topicPayDevOps = "salary.devops"

	topicDatabases     = "skills.databases"
	topicDevOps        = "skills.devops"
	topicLanguageCount = "skills.language_count"
	topicLanguages     = "skills.languages"
	topicSoft          = "skills.soft"
	topicTechnical     = "skills.technical"
	topicWhichLanguage = "skills.which_language"

	topicFrameworks = "frameworks.overview"

	topicBootcamps  = "education.bootcamps"
	topicDiplomas   = "education.diplomas"
	topicExperience = "education.experience"
	topicOnline     = "education.online"
	topicPortfolio  = "education.portfolio"
	topicSchools    = "education.schools"

	topicDemand     = "market.demand"
	topicEmployers  = "market.employers"
	topicPriorities = "market.priorities"
	topicSectors    = "market.sectors"

	topicToFullStack    = "career.fullstack"
	topicMoves          = "career.overview"
	topicProjectManager = "career.project_manager"
	topicTechLead       = "career.tech_lead"
)
