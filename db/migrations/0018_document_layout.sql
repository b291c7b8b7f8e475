ALTER TABLE "newsroom"."document_state" ADD COLUMN "layout" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."document_state" ADD COLUMN "former" "bytea";--> statement-breakpoint
ALTER TABLE "newsroom"."document_update" ADD COLUMN "layout" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
-- A process of an earlier release may run beside a new one. It fills no layout, so its changes of a document that has been
-- brought to a later one are refused here: the window keeps them on its device until it is opened anew.
CREATE FUNCTION newsroom.refuse_other_layout() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own smallint;
BEGIN
  SELECT layout INTO own FROM newsroom.document_state WHERE story_id = NEW.story_id;
  IF own IS NOT NULL AND own <> NEW.layout THEN
    RAISE EXCEPTION 'The document of story % has layout %; this change was written for layout %', NEW.story_id, own, NEW.layout USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER refuse_other_layout BEFORE INSERT ON newsroom.document_update FOR EACH ROW EXECUTE FUNCTION newsroom.refuse_other_layout();
