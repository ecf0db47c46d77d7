package knowledge

// The topics that rules name. A profile that lacks one of them is not asked by such a rule.
const (
	topicBackOffice  = "role.backoffice"
	topicJob         = "role.overview"
	topicContacts    = "role.contacts"
	topicContactsOps = "role.contacts_ops"
	topicServer      = "role.server"
	topicServerSide  = "role.server_side"
	topicWithFront   = "role.team_frontend"
	topicTitles      = "role.titles"
	topicTrends      = "role.trends"

	topicFrontend   = "compare.frontend"
	topicFullStack  = "compare.fullstack"
	topicSpecialist = "compare.specialist"

	topicAPIs           = "resp.api"
	topicAPIDocs        = "resp.api_docs"
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
	topicCICD          = "skills.cicd"
	topicCloud         = "skills.cloud"
	topicContainers    = "skills.containers"
	topicNoSQL         = "skills.nosql"
	topicOWASP         = "skills.owasp"
	topicSQL           = "skills.sql"
	topicDevOps        = "skills.devops"
	topicLanguageCount = "skills.language_count"
	topicLanguages     = "skills.languages"
	topicSoft          = "skills.soft"
	topicTechnical     = "skills.technical"
	topicWhichLanguage = "skills.which_language"

	topicFrameworks = "frameworks.overview"

	topicRedis = "databases.redis"

	topicLevels = "levels"

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
	topicToCTO          = "career.cto"
	topicLeadDev        = "career.lead_dev"
	topicMoves          = "career.overview"
	topicProjectManager = "career.project_manager"
	topicTechLead       = "career.tech_lead"
)
