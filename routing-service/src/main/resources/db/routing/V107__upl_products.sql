-- The products of the Uniforme Productnamenlijst, as a rule manager last imported it. The list is not shipped.
create table upl_product (
    name   text    primary key,
    uri    text    not null unique,
    layers text[]  not null, -- RIJK, PROVINCIE, WATERSCHAP, GEMEENTE
    ours   boolean not null  -- offered by municipalities
);

-- Who imported it, and when; the last one holds.
create table upl_import (
    number      int         generated always as identity primary key,
    imported_at timestamptz not null,
    imported_by text        not null, -- user name
    products    int         not null
);

-- The same for all municipalities.
call guard_rows('upl_product', 'current_setting(''kcc.municipalities'', true) <> ''''',
    'current_setting(''kcc.municipalities'', true) <> ''''');
call guard_rows('upl_import', 'current_setting(''kcc.municipalities'', true) <> ''''',
    'current_setting(''kcc.municipalities'', true) <> ''''');
