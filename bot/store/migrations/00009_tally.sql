-- +goose Up
-- How often something was asked on a day. It tells of nobody.
create table tallies (
    team     text not null,
    day      text not null,
    profile  text not null,
    door     text not null,
    outcome  text not null,
    topic    text not null,
    language text not null,
    count    bigint not null,
    primary key (team, day, profile, door, outcome, topic, language)
);
create index tallies_day on tallies (day);

-- Texts of questions that were not answered, without who asked and without the hour.
create table gaps (
    id       text primary key, -- by chance
    team     text not null,
    day      text not null,
    profile  text not null,
    outcome  text not null,
    topic    text not null,
    language text not null,
    text     text not null
);
create index gaps_day on gaps (day, id);

-- What people think of answers: one opinion a person and answer. Once its time is over,
-- person, answer and why are '', and the rest is a count.
create table opinions (
    id       text primary key, -- by chance
    team     text not null,
    person   text not null,
    answer   text not null,
    profile  text not null,
    topic    text not null,
    outcome  text not null,
    language text not null,
    side     text not null,
    why      text not null,
    cast_ms  bigint not null
);
create unique index opinions_of_person on opinions (team, person, answer) where person <> '';
create index opinions_cast on opinions (cast_ms);

-- +goose Down
drop table opinions;
drop table gaps;
drop table tallies;
