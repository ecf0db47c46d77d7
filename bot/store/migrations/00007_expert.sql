-- +goose Up
-- What people see to: questions to be answered, proposals to be approved. The body is
-- their desk's business; it holds the texts.
create table cases (
    team        text not null,
    id          text not null,
    kind        text not null,
    asker       text not null,
    state       text not null,
    holder      text not null,
    channel     text not null,
    message     text not null,
    revision    bigint not null,
    body        text not null,
    opened_ms   bigint not null,
    changed_ms  bigint not null,
    reminded_ms bigint not null, -- 0 before
    done_ms     bigint not null, -- 0 while something is to be done
    primary key (team, id)
);
create index cases_open on cases (team, opened_ms) where done_ms = 0;
create index cases_waiting on cases (opened_ms) where done_ms = 0 and reminded_ms = 0;
create index cases_changed on cases (changed_ms);

-- Who did what to a case, without words of anybody's: the audit.
create table case_acts (
    team      text not null,
    case_id   text not null,
    event     text not null,
    what      text not null,
    person    text not null,
    detail    text not null,
    revision  bigint not null, -- of the case after it
    done_ms   bigint not null,
    primary key (team, case_id, event, what)
);
create index case_acts_done on case_acts (done_ms);

-- +goose Down
drop table case_acts;
drop table cases;
