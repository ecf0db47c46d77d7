// Package bot decides what is said: an Event or a Command comes in, a Reply goes out.
//
// # A tour of the house
//
//	cmd/recruitbot   starts: configuration, wiring, the command line
//	bot/slackapp     hears and speaks: Slack's envelopes and Block Kit
//	bot/store        remembers: the inbox and conversations, on SQLite or PostgreSQL
//	bot              decides
//	knowledge        knows: profiles as data, and Ask
//	knowledge/match  reads a sentence
//	bot/draft        writes job descriptions
//	  desk           sees one through: request, draft, review, publication
//	  check          reads an advert as law and good practice do
//	  prose          has a model write what is no fact
//	  model          asks a language model for text; fakemodel below it pretends to be one
//	  document       writes a document as Markdown, HTML, DOCX or plain text
//	  kit            chooses interview questions and writes them down
//	  interview      sees a kit through: request, choice, swaps, files
//	  review         reads adverts that people bring
//	  request        tells a message that asks to have something written
//	  layered        reads the files that those who run the bot lay over the binary's
//	  passage        tells what changed between two texts
//	bot/expert       brings what can't be answered to people, and back what they know
//	bot/care         looks after what is known: reads it again, reminds, withdraws
//	bot/tally        counts what is asked and what people think of it, and reports it
//	bot/privacy      gives people what is kept of them, and removes it
//	bot/rights       tells who may administer, and who may publish
//	bot/home         makes the page that a person sees first
//	bot/recent       keeps what was used lately, within a bound
//	bot/slacksim     pretends to be Slack, for tests and for the demo
//
// A test beside main holds the walls between them: who may import whom, and
// which third party's package belongs to which room.
//
// # The way of a command
//
// slackapp decodes the envelope and calls Answer; Answer asks knowledge.Base and
// lays the Answer out with Present; slackapp renders the Reply into the
// acknowledgement. There is no database and no call to Slack on this way.
//
// # The way of a message
//
// slackapp calls Receive, which stores the event in the Inbox; only then is it
// acknowledged. Work claims it, asks, posts the Reply and settles the claim.
//
// # The way of a document
//
// A Desk writes documents. Its command, or a click on one of its buttons, gives a Form,
// which slackapp opens within Slack's three seconds. What is sent comes to Submit, which
// looks for faults and the next page, at once. The last page is stored like a message,
// before the form closes, and Work hands it to the desk's Do: facts by code, prose by
// phrases or a model, checks, the draft saved under its event's id, posted, settled.
//
// # The promise
//
// An event is accepted once, handled at least once, and answered once. Between
// posting and settling a process may die; so an event claimed a second time is
// first looked for in its thread, where each reply carries the event's id.
// Whoever addresses the bot gets an answer or a reason: knowledge, a choice,
// "not in my sources", out of scope, or an apology after the last attempt.
// Nobody else is answered.
//
// # Decisions
//
// 21 November 2026: a Reply is a list of parts in plain text, not Block Kit and
// not mrkdwn. So the command line, notifications and Slack show the same words,
// and escaping is one room's business.
//
// 21 November 2026: a click is stored like a message before it is acknowledged.
// Slack does not redeliver clicks, and a button pressed just before a crash is
// owed its answer too. All that a click needs travels in the button's value, so
// nothing is kept for buttons that nobody presses.
//
// 21 November 2026: a direct conversation has a last turn of its own beside its
// threads'. People rarely open a thread there, and "and in London?" typed below
// an answer goes on from it all the same.
//
// 21 November 2026: an apology has a mark of its own. It isn't sent where the answer is
// there after all; but the answer is sent where only an apology is, since an operator
// may have a dead letter tried again.
//
// 21 November 2026: a process that stood still may wake up after its leases. So a lease
// is looked at again in the last moment before a reply goes out, and nothing is sent
// in its last sixth. What remains is a thread that stops between that look and the
// write, some microseconds apart, for longer than the rest of its lease.
//
// 22 November 2026: of seventeen attempts five fall within the first six seconds, since most
// troubles are over by then, and the last ten are two minutes apart: with five and fifteen between
// the last ones, whoever had asked during an outage of six minutes waited for eighteen more. Being
// told to wait costs none of them, nor does the end of the process. An event whose apology can't
// be brought either is tried for twenty minutes more.
//
// 21 November 2026: Work runs one goroutine a worker and three more, however many events
// it holds: with one for each event and one for its lease there were 557 in the process
// at 800 events a second, and 120 to 150 since. Its test allows 400: on a busy machine, connections that
// come and go count as well.
//
// 21 November 2026: fairness between channels is kept in the process (queues.go). Up
// to sixteen events a worker are claimed and wait aside, so a channel that is both
// slow and far behind holds back others only beyond that. In a direct conversation,
// replicas that share it may overtake each other. In one process an event that is tried
// again may be overtaken, since nothing else shall wait for its next try, and so may one
// of two that come within a millisecond by two connections. A thread is always in order.
//
// 21 November 2026: a person's questions are counted by the minute in which they were
// written, not in which they arrive: what Slack redelivers after an outage isn't a
// flood. Each process counts for itself.
//
// 21 November 2026: a language that a person asks for is kept until it is cleared, and
// written only by a message, with the settling of its event. Each process holds all of
// them in memory, since a command must know them and may read nothing, and looks every
// two seconds whether they have changed. A person whose workspace has a language of its
// own may ask for each question's; that is a setting then, and not the absence of one.
//
// 21 November 2026: a choice in a message's menu is a Click that holds the message. It
// opens a form like a button, and what comes of it is the desk's business.
//
// 21 November 2026: a shortcut that stands everywhere comes from no channel. Its Thread is
// direct with its person's id for a channel, and becomes the direct conversation when it is
// handled: finding that takes a call, and a form has three seconds.
//
// 21 November 2026: what only its asker sees is folded when it was shared or not wanted. An
// address that has expired, or a call that fails, leaves it where it is: nobody is owed
// anything for it.
//
// 21 November 2026: an answer of more than 600 characters is shared as its lead and source,
// with the whole in the thread. Where the bot is no member there is no thread to write in,
// and both stand in the channel, by the click's own address.
//
// 21 November 2026: a Step is an event whose id is its run's, so a run that is told of twice
// is one. It ends by a Completer instead of a post; what ends it without outputs is told in
// words. A run's own token is never read or kept: ending a run asks for no scope.
//
// 21 November 2026: what is offered where a conversation is opened is made of its last turn
// and the person's latest draft. Nothing is kept for it.
//
// 21 November 2026: a workspace that removes the app, or revokes its bot's token, is
// cleared at once and the process ends: to Slack both are the end of an installation, and
// nobody could be answered any more. What is kept for a new token is a backup's business.
//
// 21 November 2026: a reply without a mention is dropped where nobody has mentioned the bot,
// and that is known only once the mention is stored. One that had to be sent again, after an
// outage, may be overtaken by what is written below it; so its thread is read when it is
// answered, and a message that is found so is the same as its event, by its channel and ts.
//
// 21 November 2026: Slack lets fifty threads a minute be read, and an outage brings more late
// mentions than that. While workers waited for their turn, of sixty in six channels
// twenty-three threads were given up, and answers took twice the time. So a worker waits a
// second; what takes longer is read beside the workers. A process that ends tells
// how much of that it leaves.
//
// 21 November 2026: opening a form counts as a question, and sending it doesn't: what
// somebody has written is not refused for its number. Other bots are refused in silence,
// since a word would be one more message to answer.
//
// 21 November 2026: an answer that repeats no word or sum of the asker's is kept, laid out,
// by a hash of all that its question rests on: some hundred of them, for a day at most. On
// a quiet machine of two processors 1,000 commands that come again cost 0.05 s of a processor,
// and new ones 0.2 s.
//
// 21 November 2026: what a team's people taught makes another Base for that team, the profiles
// with lessons laid over them, and not another way of asking. So all doors have it at once, and a
// kept answer of the old Base is never found again.
package bot
