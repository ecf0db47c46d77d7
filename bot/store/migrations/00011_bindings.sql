-- +goose Up
-- Which profile is meant in a channel, until somebody chooses another.
create table bindings (
    team    text not null,
    channel text not null,
    profile text not null,
    primary key (team, channel)
);
insert into revisions (name, number) values ('bindings', 0);

-- +goose Down
delete from revisions where name = 'bindings';
drop table bindings;
