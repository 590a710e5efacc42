// Compiled by Groovy 2.4.12 with javaee-api 8.0.1 into the class files beside it.
package lib
import javax.persistence.*
@Entity @Table(name = "book")
class Book {
  @Id Long id
  String title
  @ManyToOne @JoinColumn(name = "shelf_id") Shelf shelf
}
@Entity @Table(name = "shelf")
class Shelf { @Id Long id; String place }
class Books {
  @PersistenceContext EntityManager em
  Book find(Long id) { em.find(Book, id) }
  void keep(Book book) { em.persist(book) }
  List<Book> all() { em.createQuery("select b from Book b", Book).getResultList() }
}
