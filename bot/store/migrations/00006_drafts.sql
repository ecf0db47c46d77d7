-- +goose Up
-- Documents under way. The body is its desk's business, with all versions.
create table drafts (
    team       text not null,
    id         text not null,
    desk       text not null,
    owner      text not null,
    channel    text not null,
    thread     text not null,
    title      text not null,
    state      text not null,
    revision   bigint not null,
    body       text not null,
    changed_ms bigint not null,
    primary key (team, id)
);
create index drafts_of_owner on drafts (team, owner, changed_ms);
create index drafts_changed on drafts (changed_ms);

-- Who did what to a draft, without words of anybody's: the audit.
create table acts (
    team     text not null,
    draft    text not null,
    event    text not null,
    what     text not null,
    person   text not null,
    detail   text not null,
    revision bigint not null, -- of the draft after it
    done_ms  bigint not null,
    primary key (team, draft, event, what)
);
create index acts_done on acts (done_ms);

-- What a model was used for on a day, by a person and, with person '', by the team.
create table budget (
    team   text not null,
    person text not null,
    day    text not null,
    spent  bigint not null,
    primary key (team, person, day)
);
create index budget_day on budget (day);

-- +goose Down
drop table budget;
drop table acts;
drop table drafts;
