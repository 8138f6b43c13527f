-- A mail to another body, too, opens its contact again when it does not arrive.
drop index outgoing_mail_undelivered;
create index outgoing_mail_undelivered on outgoing_mail (id)
    where kind <> 'RECEIPT' and state in ('BOUNCED', 'FAILED') and returned_at is null;
