package dev.kerf.analyzer.framework.liquibase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs in all their notations, applied in the order in which Liquibase runs them. */
class LiquibaseTest {

  private static final String RESOURCES = "src/main/resources/";

  @TempDir Path folder;

  private TextWorkspace workspace() {
    return new TextWorkspace(folder).java("package shop; class Shop {}");
  }

  private static String changeLog(String content) {
    return "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\">\n"
        + content
        + "</databaseChangeLog>\n";
  }

  @Test
  void included_files_run_where_they_are_included_and_changes_apply_in_order() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "db/master.xml",
                changeLog(
                    """
                    <include file="z/first.xml" relativeToChangelogFile="true"/>
                    <include file="db/a/second.xml"/>
                    """))
            .file(
                RESOURCES + "db/z/first.xml",
                changeLog(
                    """
                    <changeSet id="1" author="a">
                      <createTable tableName="purchase">
                        <column name="id" type="bigint"><constraints primaryKey="true"/></column>
                        <column name="buyr" type="bigint"/>
                        <column name="junk" type="int"/>
                      </createTable>
                      <createTable tableName="draft"><column name="id" type="int"/></createTable>
                      <rollback><dropTable tableName="purchase"/></rollback>
                    </changeSet>
                    """))
            .file(
                RESOURCES + "db/a/second.xml",
                changeLog(
                    """
                    <changeSet id="2" author="a">
                      <dropTable tableName="draft"/>
                      <renameTable oldTableName="purchase" newTableName="orders"/>
                      <renameColumn tableName="orders" oldColumnName="buyr" newColumnName="buyer"/>
                      <addNotNullConstraint tableName="orders" columnName="buyer"/>
                      <modifyDataType tableName="orders" columnName="id" newDataType="int"/>
                      <dropColumn tableName="orders"><column name="junk"/></dropColumn>
                    </changeSet>
                    """))
            .codebase();
    assertEquals(
        "orders(id int key required, buyer bigint required)", TextWorkspace.tables(codebase));
  }

  @Test
  void foreign_keys_are_read_from_constraints_and_changes_and_dropped_again() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "changelog.xml",
                changeLog(
                    """
                    <property name="fk" value="fk_order_buyer"/>
                    <changeSet id="1" author="a">
                      <createTable tableName="customer">
                        <column name="id"><constraints primaryKey="true"/></column>
                        <column name="friend">
                          <constraints foreignKeyName="fk_f" references="customer(id)"/>
                        </column>
                      </createTable>
                      <createTable tableName="orders">
                        <column name="id"><constraints primaryKey="true"/></column>
                        <column name="buyer"/>
                        <column name="seller"/>
                      </createTable>
                      <addForeignKeyConstraint constraintName="${fk}" baseTableName="orders"
                          baseColumnNames="buyer" referencedTableName="customer"
                          referencedColumnNames="id" onDelete="CASCADE"/>
                      <addForeignKeyConstraint constraintName="fk_s" baseTableName="orders"
                          baseColumnNames="seller" referencedTableName="customer"
                          referencedColumnNames="id"/>
                      <dropForeignKeyConstraint baseTableName="orders" constraintName="fk_s"/>
                    </changeSet>
                    """))
            .codebase();
    assertEquals(
        "customer[friend] -> customer[id]\norders[buyer] -> customer[id] cascade",
        TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void a_foreign_key_of_a_column_stands_at_its_constraints() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "changelog.xml",
                changeLog(
                    """
                    <changeSet id="1" author="a">
                      <createTable tableName="customer"><column name="id" type="int"/></createTable>
                      <createTable tableName="orders">
                        <column name="id" type="int"/>
                        <column name="buyer" type="int">
                          <constraints foreignKeyName="f" references="customer(id)"/>
                        </column>
                      </createTable>
                    </changeSet>
                    """))
            .codebase();
    assertEquals(
        List.of("src/main/resources/changelog.xml:7"),
        codebase.foreignKeys().stream().map(key -> key.evidence().location().toString()).toList());
  }

  @Test
  void every_branch_of_a_precondition_or_dbms_counts() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "changelog.xml",
                changeLog(
                    """
                    <changeSet id="1" author="a" dbms="postgresql">
                      <preConditions onFail="MARK_RAN">
                        <not><tableExists tableName="doc"/></not>
                      </preConditions>
                      <createTable tableName="doc"><column name="body" type="text"/></createTable>
                    </changeSet>
                    <changeSet id="1" author="a" dbms="oracle">
                      <createTable tableName="doc">
                        <column name="body" type="clob"/><column name="lob_size" type="int"/>
                      </createTable>
                    </changeSet>
                    """))
            .codebase();
    assertEquals("doc(body text, lob_size int)", TextWorkspace.tables(codebase));
  }

  @Test
  void sql_inside_of_a_changelog_and_files_beside_it_run_in_their_place() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "db/changelog.xml",
                changeLog(
                    """
                    <changeSet id="1" author="a">
                      <sqlFile path="create.sql" relativeToChangelogFile="true"/>
                      <sql>
                        ALTER TABLE old_name RENAME TO ${name};
                        <comment>the name was bad</comment>
                      </sql>
                      <createView viewName="open_stock">select id from stock</createView>
                    </changeSet>
                    """))
            .file(RESOURCES + "db/create.sql", "create table old_name (id int);")
            .file(
                RESOURCES + "application.properties", "spring.liquibase.parameters.name = stock\n")
            .codebase();
    assertEquals("stock(id int)\nopen_stock()", TextWorkspace.tables(codebase));
  }

  @Test
  void yaml_means_what_xml_means() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "db/changelog/db.changelog-master.yaml",
                """
                databaseChangeLog:
                  - property: {name: kind, value: varchar(9)}
                  - changeSet:
                      id: 1
                      author: a
                      changes:
                        - createTable:
                            tableName: orders
                            columns:
                              - column:
                                  name: id
                                  type: int
                                  constraints:
                                    primaryKey: true
                              - column: {name: state, type: "${kind}"}
                        - addForeignKeyConstraint:
                            baseTableName: orders
                            baseColumnNames: id
                            referencedTableName: customer
                            referencedColumnNames: id
                      rollback:
                        - dropTable: {tableName: orders}
                  - includeAll:
                      path: db/changelog/later/
                """)
            .file(
                RESOURCES + "db/changelog/later/2.sql",
                """
                --liquibase formatted sql
                --changeset a:2
                create table customer (id int primary key);
                --rollback drop table customer;
                --changeset a:3 dbms:oracle
                alter table orders drop column state;
                """)
            .file(
                RESOURCES + "db/changelog/later/10.yml",
                """
                databaseChangeLog:
                - changeSet:
                    id: 4
                    author: a
                    changes:
                    - addColumn:
                        tableName: orders
                        columns:
                        - column: {name: note, type: text}
                """)
            .codebase();
    assertEquals(
        "customer(id int key required)\norders(id int key required, note text)",
        TextWorkspace.tables(codebase));
    assertEquals("orders[id] -> customer[id]", TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void json_means_what_xml_means_and_other_json_is_not_read() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "db/master.json",
                """
                { "databaseChangeLog": [
                \t{ "preConditions": [ { "runningAs": { "username": "shop" } } ] },
                \t{ "property": { "name": "kind", "value": "varchar(9)" } },
                \t{ "changeSet": {
                \t\t"id": "1", "author": "a\\/b",
                \t\t"changes": [
                \t\t\t{ "createTable": {
                \t\t\t\t"tableName": "orders",
                \t\t\t\t"columns": [
                \t\t\t\t\t{ "column": {
                \t\t\t\t\t\t"name": "id", "type": "int", "constraints": { "primaryKey": true } } },
                \t\t\t\t\t{ "column": { "name": "state", "type": "${kind}" } }
                \t\t\t\t] } },
                \t\t\t{ "sql": { "sql": "create table stock (id int)" } }
                \t\t] } },
                \t{ "include": { "file": "later.json", "relativeToChangelogFile": true } }
                ] }
                """)
            .file(
                RESOURCES + "db/later.json",
                """
                {"databaseChangeLog":[{"changeSet":{"id":"2","author":"a","changes":[
                  {"dropTable":{"tableName":"stock"}}]}}]}
                """)
            .file(RESOURCES + "other.json", "{\"name\": \"databaseChangeLog\", : no JSON at all")
            .codebase();
    assertEquals("orders(id int key required, state varchar(9))", TextWorkspace.tables(codebase));
    assertEquals(List.of(), codebase.diagnostics());
  }

  @Test
  void properties_come_from_files_too_and_the_first_value_holds() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "db/master.xml",
                changeLog(
                    """
                    <property name="orders" value="purchase"/>
                    <property file="names.properties" relativeToChangelogFile="true"/>
                    <changeSet id="1" author="a">
                      <createTable tableName="${orders}"/>
                      <createTable tableName="${goods}"/>
                    </changeSet>
                    """))
            .file(RESOURCES + "db/names.properties", "orders=orders\ngoods=stock\n")
            .file(RESOURCES + "names.properties", "goods=elsewhere\n")
            .codebase();
    assertEquals("purchase()\nstock()", TextWorkspace.tables(codebase));
  }

  @Test
  void a_renamed_view_keeps_its_query() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "changelog.xml",
                changeLog(
                    """
                    <changeSet id="1" author="a">
                      <createTable tableName="stock"><column name="id" type="int"/></createTable>
                      <createView viewName="old_view">select id from stock</createView>
                      <renameView oldViewName="old_view" newViewName="in_stock"/>
                      <renameView oldViewName="nowhere" newViewName="nothing"/>
                    </changeSet>
                    """))
            .java(
                """
                package shop;
                class Dao {
                  java.sql.Connection connection;
                  void find() throws java.sql.SQLException {
                    connection.prepareStatement("select * from in_stock").executeQuery();
                  }
                }
                """)
            .codebase();
    assertEquals("stock(id int)\nin_stock()", TextWorkspace.tables(codebase));
    assertEquals(
        "Dao.find: in_stock read direct\nDao.find: stock read direct",
        TextWorkspace.accesses(codebase));
  }

  @Test
  void of_files_with_one_name_on_the_class_path_the_nearest_is_included() {
    String table = "<changeSet id='1' author='a'><createTable tableName='%s'/></changeSet>";
    String include = "<include file='db/part.xml'/>";
    Codebase codebase =
        workspace()
            .file("a/" + RESOURCES + "db/master.xml", changeLog(include))
            .file("a/" + RESOURCES + "db/part.xml", changeLog(table.formatted("in_a")))
            .file("b/" + RESOURCES + "db/master.xml", changeLog(include))
            .file("b/" + RESOURCES + "db/part.xml", changeLog(table.formatted("in_b")))
            .codebase();
    assertEquals("in_a()\nin_b()", TextWorkspace.tables(codebase));
  }

  @Test
  void changes_made_by_classes_and_names_without_a_value_are_told() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "changelog.xml",
                changeLog(
                    """
                    <changeSet id="1" author="a">
                      <customChange class="shop.FillTable"/>
                      <createTable tableName="${prefix}orders"/>
                      <createTable tableName="stock"/>
                    </changeSet>
                    """))
            .codebase();
    assertEquals("stock()", TextWorkspace.tables(codebase));
    assertEquals(
        "migration-in-code 3\nunread-script 4",
        codebase.diagnostics().stream()
            .map(d -> d.id() + ' ' + d.location().line())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void files_that_include_each_other_in_a_circle_do_not_hang() {
    Codebase codebase =
        workspace()
            .file(RESOURCES + "a.xml", changeLog("<include file='b.xml'/>"))
            .file(RESOURCES + "b.xml", changeLog("<include file='a.xml'/>"))
            .file(
                RESOURCES + "master.xml",
                changeLog(
                    "<include file='a.xml'/><changeSet id='1' author='a'>"
                        + "<createTable tableName='stock'/></changeSet>"))
            .codebase();
    assertEquals("stock()", TextWorkspace.tables(codebase));
  }

  @Test
  void a_dump_beside_the_migrations_adds_nothing_that_no_code_uses() {
    Codebase codebase =
        workspace()
            .file(
                RESOURCES + "changelog.xml",
                changeLog(
                    "<changeSet id='1' author='a'><createTable tableName='stock'>"
                        + "<column name='id' type='int'/></createTable></changeSet>"))
            .file(
                "demo/dump.sql",
                """
                create table stock (id int, obsolete int);
                create table gone (id int, stock int references stock (id));
                """)
            .codebase();
    assertEquals("stock(id int)", TextWorkspace.tables(codebase));
    assertEquals("", TextWorkspace.foreignKeys(codebase));
    assertEquals(
        "script-beside-migrations demo/dump.sql",
        codebase.diagnostics().stream()
            .map((Diagnostic d) -> d.id() + ' ' + d.location().path())
            .collect(Collectors.joining("\n")));
  }
}
