-- +goose Up
-- What a workspace's own people have taught. Of one that was withdrawn the texts are gone,
-- and the row stays for a while: its approval, handled once more, doesn't bring it back.
create table lessons (
    team         text not null,
    id           text not null,
    profile      text not null,
    topic        text not null,
    language     text not null,
    title        text not null,
    answer       text not null,
    phrasings    text not null, -- a list, as JSON
    source       text not null,
    dated        text not null,
    review_by    text not null,
    owner        text not null,
    approved_by  text not null,
    approved_ms  bigint not null,
    withdrawn_by text not null,
    withdrawn_ms bigint, -- null while it is taught
    primary key (team, id)
);

-- Counts changes of a thing by its name: a process that has seen this number has seen them all.
create table revisions (
    name   text primary key,
    number bigint not null
);
insert into revisions (name, number) values ('lessons', 0);
insert into revisions (name, number) values ('knowledge', 0);

-- What people were told of, so that they are told once, whichever process does.
create table told (
    team    text not null,
    what    text not null,
    told_ms bigint not null,
    primary key (team, what)
);
create index told_when on told (told_ms);

-- +goose Down
drop table told;
drop table revisions;
drop table lessons;
