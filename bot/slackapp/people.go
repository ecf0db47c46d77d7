package slackapp

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot"
)

// Members lists who is in a user group, by their ids. Errors are *bot.PostError, permanent
// where Slack refused: the group is gone or switched off, or the app may not read groups.
// What passes is not, nor what a proxy says.
func (a *App) Members(ctx context.Context, group string) ([]string, error) {
	call := lane{call: "usergroups.users.list"}
	if err := a.pace.turn(ctx, call); err != nil {
		return nil, &bot.PostError{Err: fmt.Errorf("list the members of group %s: %w", group, err)}
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	list, err := a.api.GetUserGroupMembersContext(ctx, group)
	a.pace.told(call, err)
	if err != nil {
		return nil, &bot.PostError{Permanent: refusesGroup(err), Err: fmt.Errorf("list the members of group %s: %w", group, a.secret.err(err))}
	}
	return list, nil
}

// refusesGroup tells Slack's own refusals from what passes: an outage, a limit, and the
// move of a workspace into an organization, during which Slack refuses every call.
func refusesGroup(err error) bool {
	switch codeOf(err) {
	case "ratelimited", "rate_limited", "team_added_to_org", "org_login_required":
		return false
	}
	return !passing(err) && codeOf(err) != ""
}

// CheckPeople looks whether Slack knows each of the people (U, W) and user groups (S) that
// a variable names. It changes nothing, and needs no scope to read profiles.
func (a *App) CheckPeople(ctx context.Context, variable string, ids []string) []Finding {
	var found []Finding
	for _, id := range ids {
		f := a.checkPerson(ctx, id)
		f.What = variable + ": " + f.What
		found = append(found, f)
	}
	return found
}

func (a *App) checkPerson(ctx context.Context, id string) Finding {
	if strings.HasPrefix(id, "S") {
		return a.checkGroup(ctx, id)
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	// Where there is no conversation yet none is made; only what Slack says of the person counts.
	_, err := a.call(ctx, "conversations.open", map[string]any{"users": id, "prevent_creation": true}, nil)
	unknown := []string{"user_not_found", "users_not_found", "user_not_visible", "user_disabled"}
	switch code := codeOf(err); {
	case slices.Contains(unknown, code):
		return Finding{What: id + " is nobody whom the app can reach (" + code + ")", Remedy: "copy the id from the person's profile, under ⋮, Copy member ID"}
	case err != nil && code == "":
		return a.failure(id, "conversations.open", botTokenName, err)
	}
	return Finding{OK: true, What: id + " is a person"}
}

func (a *App) checkGroup(ctx context.Context, id string) Finding {
	members, err := a.Members(ctx, id)
	switch code := codeOf(err); {
	case err == nil && len(members) == 0:
		return Finding{What: "group " + id + " has no members", Remedy: "add some in Slack, or name another group"}
	case err == nil:
		return Finding{OK: true, What: fmt.Sprintf("group %s has %d members", id, len(members))}
	case code == "missing_scope":
		return Finding{What: "group " + id + " can't be read: the scope " + groupsScope + " is missing", Remedy: "paste the output of `recruitbot manifest` on the app's page App Manifest, and install the app again"}
	case code == "no_such_subteam" || code == "subteam_not_found":
		return Finding{What: "there is no group " + id, Remedy: "copy the id from the group's page in Slack, under ⋮, Copy group ID"}
	default:
		return a.failure("group "+id, "usergroups.users.list", botTokenName, err)
	}
}
