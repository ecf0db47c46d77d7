-- +goose Up
create table inbox (
    id             text primary key,           -- one delivery and its redeliveries
    key            text not null unique,       -- one act of a person
    kind           text not null,
    thread         text not null,
    payload        text,                       -- the event as JSON; null once it is settled or dead
    seq            bigint not null,            -- order of acceptance
    accepted_ms    bigint not null,
    state          text not null default 'waiting',
    due_ms         bigint not null,            -- not claimed before
    attempt        integer not null default 0, -- claims so far
    token          text,                       -- of the claim
    owner          text not null default '',   -- who claimed last
    lease_until_ms bigint,
    outcome        text not null default '',
    reason         text not null default '',   -- of the last retry, or of death
    settled_ms     bigint                      -- when it was settled or died
);

create unique index inbox_one_claim_a_thread on inbox (thread) where state = 'claimed';
create index inbox_waiting on inbox (seq, id) where state = 'waiting';
create index inbox_due on inbox (due_ms) where state = 'waiting';
create index inbox_unsettled on inbox (thread, seq, id) where settled_ms is null;
create index inbox_settled on inbox (settled_ms) where settled_ms is not null;
create index inbox_dead on inbox (settled_ms) where state = 'dead';

-- +goose Down
drop table inbox;
