-- A pack is small, is written once and read whole: packing it took PostgreSQL longer than all else in its statement.
alter table packs alter column content set storage external;
