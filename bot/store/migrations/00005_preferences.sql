-- +goose Up
-- In which language a person wants all answers, until the person clears it.
create table preferences (
    team     text not null,
    person   text not null,
    language text not null,
    primary key (team, person)
);

-- Counts the changes of preferences: a process that has seen this number has seen them all.
create table preferences_revision (
    id     integer primary key,
    number bigint not null
);
insert into preferences_revision (id, number) values (1, 0);

-- +goose Down
drop table preferences_revision;
drop table preferences;
